import fs from 'node:fs/promises';
import { exportAnswer } from '@/lib/account/export/schema';
import { db } from '@/lib/db';
import { articlePath } from '@/lib/paths';
import { makeComment, makeSession, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { linkMailed } from './outbox';
import { ask, call, cookieFor } from './wire';

const password = 'seventeen herring gulls';

test.describe('saving a story', () => {
  test('without JavaScript leads to the list; a stranger signs in first and comes back', async ({
    plain,
    as,
  }) => {
    const { slug, headline } = await makeStory();
    const address = articlePath(slug);
    await plain.goto(address);
    await plain.getByRole('button', { name: 'Save for later' }).click();
    await expect(plain).toHaveURL(`/signin?next=${encodeURIComponent(address)}`);
    const user = await makeUser({ password });
    await plain.getByLabel('E-mail').fill(user.email);
    await plain.getByLabel('Password').fill(password);
    await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(plain).toHaveURL(address);
    await plain.getByRole('button', { name: 'Save for later' }).click();
    await expect(plain).toHaveURL('/account/saved');
    await expect(plain.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([headline]);

    const elsewhere = await as(user, { javaScriptEnabled: false });
    await elsewhere.page.goto('/account/saved');
    await elsewhere.page
      .getByRole('button', { name: `Take it away from your list: ${headline}` })
      .click();
    await expect(elsewhere.page.getByRole('main')).toContainText('Nothing yet.');
  });

  test('with it stays on the page, which knows the story the next time', async ({ as }) => {
    const { id, slug, headline } = await makeStory();
    const { page } = await as('READER');
    await page.goto(articlePath(slug));
    await page.getByRole('button', { name: 'Save for later' }).press('Enter');
    await expect(page.locator('save-story').getByRole('status')).toHaveText('It is on your list.');
    const saved = page.getByRole('button', { name: 'Saved: take it away' });
    await expect(saved).toBeEnabled();
    await expect(saved).toBeFocused();
    await page.reload();
    await expect(saved).toBeVisible();
    await page.goto('/account');
    await expect(page.getByRole('link', { name: headline })).toBeVisible();

    await db.story.update({ where: { id }, data: { status: 'UNPUBLISHED' }, select: { id: true } });
    await page.goto('/account/saved');
    await expect(page.getByRole('main')).toContainText('Nothing yet.');
    await db.story.update({ where: { id }, data: { status: 'PUBLISHED' }, select: { id: true } });

    await page.goto(articlePath(slug));
    await saved.click();
    await expect(page.getByRole('button', { name: 'Save for later' })).toBeVisible();
    await page.goto('/account/saved');
    await expect(page.getByRole('main')).toContainText('Nothing yet.');
  });
});

test('what one likes is listed, and a like can be taken back without JavaScript', async ({
  as,
}) => {
  const user = await makeUser();
  const story = await makeStory();
  const { id } = await makeComment({ story, body: 'The ferry was late.', likeCount: 1 });
  await db.commentLike.create({ data: { userId: user.id, commentId: id } });
  const { page } = await as(user, { javaScriptEnabled: false });
  await page.goto('/account');
  await page.getByRole('link', { name: '1 comment' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'The ferry was late.' })).toBeVisible();
  await page.getByRole('button', { name: 'Take the like back' }).click();
  await expect(page.getByRole('main')).toContainText('You like no comment');
  expect((await db.comment.findUniqueOrThrow({ where: { id } })).likeCount).toBe(0);
});

test('everything of a person comes as one file', async ({ as }) => {
  const user = await makeUser({ name: 'Wilma Penrose' });
  await makeComment({ author: user, story: await makeStory(), body: 'I was there.' });
  const { page } = await as(user);
  await page.goto('/account');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download my data' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^my-account-\d{4}-\d\d-\d\d\.json$/);
  const file = exportAnswer.parse(JSON.parse(await fs.readFile(await download.path(), 'utf8')));
  expect(file.profile).toMatchObject({ name: 'Wilma Penrose', email: user.email });
  expect(file.comments.map(({ body }) => body)).toEqual(['I was there.']);
  expect(file.sessions).toHaveLength(1);

  const { headers } = await call(user, 'GET', '/me/export');
  expect(headers['cache-control']).toBe('private, no-store');
});

test('a name can be changed once in a while, and not to that of the staff', async ({ as }) => {
  const editor = await makeUser({ role: 'EDITOR', name: 'Sigrid Undertow' });
  const { page } = await as('READER');
  await page.goto('/account');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Sіgrid_Undert0w');
  await page.getByRole('button', { name: 'Change name' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('somebody who works here');
  await expect(name).toHaveValue('Sіgrid_Undert0w');
  await name.fill('Wilma Penrose');
  await page.getByRole('button', { name: 'Change name' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(
    'You are now called Wilma Penrose.',
  );
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wilma Penrose');
  await expect(page.getByRole('main')).toContainText(
    'You have changed it lately. You can again on',
  );
  await db.user.delete({ where: { id: editor.id }, select: { id: true } });
});

test.describe('deleting the account', () => {
  test('takes a day in which signing in offers to keep it, and nothing else', async ({ page }) => {
    const user = await makeUser({ password });
    const elsewhere = await cookieFor(await makeSession({ userId: user.id }));
    const signIn = async () => {
      await page.getByLabel('E-mail').fill(user.email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await page.goto('/signin?next=%2Faccount%2Fdelete');
    await signIn();
    await expect(page).toHaveURL('/account/delete');
    await page.getByLabel('Your password').fill('eighteen herring gulls');
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'That is not the password you have now.',
    );
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await expect(page).toHaveURL('/goodbye');
    const link = await linkMailed(
      user.email,
      'Your account at Port Ellery Tidings will be deleted',
    );
    expect((await ask('/api/v1/me', { headers: { Cookie: elsewhere } })).status).toBe(401);
    await page.goto('/account');
    await expect(page).toHaveURL('/signin?next=%2Faccount');

    await page.goto(`${link}?next=%2Flatest`);
    await signIn();
    await expect(page).toHaveURL('/account');
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Your account will be deleted');
    for (const address of ['sessions', 'security', 'sign-in', 'saved', 'likes', 'comments']) {
      await page.goto(`/account/${address}`);
      await expect(page).toHaveURL('/account');
    }
    await expect(page.getByRole('main').getByRole('button')).toHaveText(['Keep my account']);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await expect(title).toHaveText(user.name);
  });

  test('works without JavaScript, also back', async ({ as }) => {
    const user = await makeUser({ password });
    const { page } = await as(user, { javaScriptEnabled: false });
    await page.goto('/account');
    await page.getByRole('link', { name: 'Delete my account' }).click();
    await page.getByLabel('Your password').fill(password);
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.getByRole('button', { name: 'Delete my account' }).click(),
    ]);
    expect(await answer.headerValue('clear-site-data')).toBe('"cache", "storage"');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goodbye');
    const again = await as(user, { javaScriptEnabled: false });
    await again.page.goto('/account');
    await again.page.getByRole('button', { name: 'Keep my account' }).click();
    await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(user.name);
  });

  test('ends in a line without a name where somebody had answered', async ({ plain }) => {
    const user = await makeUser({ password, name: 'Ottoline Brack' });
    const story = await makeStory();
    const top = await makeComment({ story, author: user, body: 'The lamp was out.' });
    await makeComment({ parent: top, body: 'It was not.' });
    await makeComment({ story, author: user, body: 'Nobody answers this.' });
    const main = plain.getByRole('main');
    await plain.goto(articlePath(story.slug));
    await expect(main).toContainText('Ottoline Brack');

    const { status, headers, body } = await call<{ eraseAt: string }>(user, 'DELETE', '/me', {
      body: { current: password },
    });
    expect(status).toBe(202);
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
    expect(new Date(body.eraseAt).getTime()).toBeGreaterThan(Date.now() + 23.9 * 3_600_000);
    await plain.reload();
    await expect(main).toContainText('Ottoline Brack');

    // A day later.
    const past = new Date(Date.now() - 1000);
    await db.user.update({
      where: { id: user.id },
      data: { eraseAt: past },
      select: { id: true },
    });
    await db.job.updateMany({
      where: { kind: 'erase-account', payload: { path: ['userId'], equals: user.id } },
      data: { runAt: past },
    });
    await expect
      .poll(async () => db.user.count({ where: { id: user.id } }), { timeout: 20_000 })
      .toBe(0);
    await plain.reload();
    await expect(main).toContainText('This comment was deleted. Its replies are kept.');
    await expect(main).toContainText('It was not.');
    for (const gone of ['Ottoline Brack', 'The lamp was out.', 'Nobody answers this.']) {
      await expect(main).not.toContainText(gone);
    }
  });

  test('is refused with a wrong password, which counts as a try to sign in', async () => {
    const user = await makeUser({ password });
    const wrong = await call(user, 'DELETE', '/me', { body: { current: 'not this one' } });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual([
      { path: 'current', message: 'That is not the password you have now.' },
    ]);
    expect(await db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      eraseAt: null,
    });
    const counted = await db.rateWindow.findMany({
      where: { key: { startsWith: `sign-in:${user.email}|` } },
      select: { count: true },
    });
    expect(counted).toEqual([{ count: 1 }]);
  });
});
