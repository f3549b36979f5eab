import fs from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { makeNewsletter, makeSubscriber } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { linkMailed } from './outbox';
import { ask } from './wire';

// Which newsletters there are stands on the page that all of these ask for.
test.use({ isAlone: true });

/** A list of breaking news: nothing goes by itself. With its own name, so that no other test finds it. */
async function makeList() {
  const name = `Flashes ${randomUUID().slice(0, 8)}`;
  return makeNewsletter({ name, slug: name.toLowerCase().replace(' ', '-'), kind: 'BREAKING' });
}

// Nobody is to find these on later pages, or be mailed from them.
test.afterEach(() =>
  db.newsletter.updateMany({
    where: { OR: [{ name: { startsWith: 'Flashes ' } }, { name: { startsWith: 'Harbour-' } }] },
    data: { isActive: false, nextAt: null },
  }),
);

/** The mails with this subject in the outbox, by their recipients. */
async function mailsCalled(subject: string) {
  const folder = path.join(env().DATA_DIR, 'outbox');
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(
    names.map(async (name) => simpleParser(await fs.readFile(path.join(folder, name)))),
  );
  return mails
    .filter((mail) => mail.subject === subject)
    .map((mail) => ({ mail, to: [mail.to].flat()[0]!.text }));
}

test('somebody signs up and confirms without a script, gets an issue that an editor sends, and leaves', async ({
  plain,
  as,
}) => {
  test.slow();
  const list = await makeList();
  const story = await makeStory({ headline: 'Gale over the quay', standfirst: 'Stay in tonight.' });
  const email = `${randomUUID()}@example.test`;
  await makeSubscriber({ newsletter: list, email: `left-${email}`, status: 'UNSUBSCRIBED' });

  // Another address for the page: the door may remember it from before there was this list.
  await plain.goto(`/newsletters/${list.slug}`);
  await plain.getByLabel('E-mail address').fill(email);
  await plain.getByRole('button', { name: 'Sign up' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  expect(await plain.context().cookies()).toEqual([]);
  const status = async () =>
    (await db.subscription.findFirst({ where: { subscriber: { email } } }))?.status;
  expect(await status()).toBe('PENDING');

  const link = await linkMailed(email, 'Confirm your newsletters from Port Ellery Tidings');
  await plain.goto(link);
  await expect(plain.getByRole('listitem').filter({ hasText: list.name })).toBeVisible();
  // A machine that opens links has subscribed nobody.
  expect(await status()).toBe('PENDING');
  await plain.getByRole('button', { name: 'Yes, send them to me' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
  expect(await status()).toBe('CONFIRMED');

  const { page } = await as('EDITOR');
  await page.goto(`/admin/newsletters/alert?story=${story.id}`);
  await expect(page.getByRole('button', { name: 'Write the alert' })).toBeVisible();
  // Which list it goes to is the oldest's matter: this one's issue is begun from its own page.
  await page.goto(`/admin/newsletters/${list.id}`);
  await page.getByRole('button', { name: 'Begin an issue' }).click();
  await expect(page).toHaveURL(/\/admin\/newsletters\/issues\/\d+$/);
  const taken = page.getByRole('button', { name: /^Remove / });
  while ((await taken.count()) > 0) {
    const before = await taken.count();
    await taken.first().click();
    await expect(taken).toHaveCount(before - 1);
  }
  const subject = `Gale ${randomUUID().slice(0, 8)}`;
  await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
  await page.getByLabel('Words of its headline').fill('Gale over the quay');
  await page.getByRole('button', { name: 'Search' }).click();
  await page
    .getByRole('button', { name: /^Put in/ })
    .first()
    .click();
  await expect(taken).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue(subject);
  await expect(page.getByText('It goes to 1 reader')).toBeVisible();
  // The return key saves, and changes no story.
  await page.getByRole('textbox', { name: 'Subject' }).press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(taken).toHaveCount(1);
  const mail = page.frameLocator('iframe[title="The mail at 390 pixels"]');
  await expect(mail.getByRole('link', { name: 'Gale over the quay' })).toBeVisible();
  await page.getByRole('button', { name: 'Send now to 1 reader' }).click();

  await expect.poll(async () => (await mailsCalled(subject)).map(({ to }) => to)).toEqual([email]);
  const sent = (await mailsCalled(subject))[0]!.mail;
  expect(sent.text).toContain('Gale over the quay');
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('1 taken by the mail server')).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await plain.goto(`/newsletters/${list.slug}`);
  await plain.getByRole('link', { name: subject }).click();
  await expect(plain.getByRole('link', { name: 'Gale over the quay' })).toBeVisible();

  const stop = /Unsubscribe: (\S+)/.exec(sent.text!)![1]!;
  await plain.goto(stop);
  await plain.getByRole('button', { name: `No more of ${list.name}` }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('You will get no more of it.');
  expect(await status()).toBe('UNSUBSCRIBED');
  // A mail program does the same with one POST (RFC 8058).
  const { pathname, search } = new URL(stop.replace('/unsubscribe', '/api/unsubscribe'));
  const answer = await ask(pathname + search, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect([answer.status, answer.headers.location]).toEqual([200, undefined]);
  await plain.goto(stop);
  await plain.getByRole('button', { name: 'Forget this address' }).click();
  expect(await db.subscriber.count({ where: { email } })).toBe(0);
});

test('an issue that is refused, moved about in or held back keeps what was typed, and the keyboard', async ({
  as,
}) => {
  const list = await makeList();
  const { page, user } = await as('EDITOR');
  const stories = [await makeStory(), await makeStory(), await makeStory()];
  const { id } = await db.newsletterIssue.create({
    data: {
      ...{ newsletterId: list.id, subject: 'Gale', createdById: user.id },
      stories: { create: stories.map((story, position) => ({ storyId: story.id, position })) },
    },
  });
  await page.goto(`/admin/newsletters/issues/${id}`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const tops = await page
    .locator('.fd-main, .fd-side')
    .evaluateAll((columns) =>
      columns.map((column) => column.querySelector('.panel')!.getBoundingClientRect().top),
    );
  expect(tops).toEqual([tops[0], tops[0]]);
  const intro = page.getByLabel('Above the stories');
  await page.getByRole('textbox', { name: 'Subject' }).fill('  Gale   over the quay ');
  await intro.fill('Typed first.');
  await page.getByLabel('Or at this time').fill('2020-01-01T10:00');
  await button('Schedule it').click();
  await expect(page.locator('#nl-at-note')).toHaveText('This moment has passed.');
  await expect(intro).toHaveValue('Typed first.');

  const last = `Up ${stories[2]!.headline}`;
  await button(last).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved up.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Gale over the quay');
  await expect(button(last)).toBeFocused();
  await page.keyboard.press('Enter');
  // At the top there is no "Up" any more: the keyboard stays in the row.
  const first = page.getByRole('listitem').filter({ has: page.locator('input[name="story"]') });
  await expect
    .poll(() => first.first().evaluate((row) => row.contains(document.activeElement)))
    .toBe(true);
  await expect(button(last)).toHaveCount(0);

  await page.getByLabel('Or at this time').fill('2199-01-01T10:00');
  await button('Schedule it').click();
  await expect(page.getByText('It is scheduled.')).toBeVisible();
  await intro.fill('Typed before it was held back.');
  await button('Hold it back').click();
  await expect(page.getByText('Held back: it waits for you.')).toBeVisible();
  await expect(intro).toHaveValue('Typed before it was held back.');
  await expect(button('Send now to 0 readers')).toBeVisible();
  expect(
    await db.newsletterIssue.findUnique({
      where: { id },
      select: {
        ...{ status: true, sendAt: true, subject: true, intro: true },
        stories: { orderBy: { position: 'asc' }, select: { storyId: true } },
      },
    }),
  ).toEqual({
    ...{ status: 'DRAFT', sendAt: null, subject: 'Gale over the quay' },
    intro: 'Typed before it was held back.',
    stories: [2, 0, 1].map((at) => ({ storyId: stories[at]!.id })),
  });

  await page.getByText('Throw it away', { exact: true }).click();
  await expect(button('Delete it')).toBeVisible();
  expect(await db.newsletterIssue.count({ where: { id } })).toBe(1);
  await button('Delete it').click();
  await expect(page).toHaveURL('/admin/newsletters');
  expect(await db.newsletterIssue.count({ where: { id } })).toBe(0);
});

test('an administrator adds a newsletter, and a member chooses it', async ({ as }) => {
  const name = `Harbour-${randomUUID().slice(0, 8)}`;
  const { page } = await as('ADMIN');
  await page.goto('/admin/newsletters');
  await page.getByRole('link', { name: 'Add a newsletter' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('combobox', { name: 'What it is' }).selectOption('Weekly');
  await page.getByRole('button', { name: 'Add the newsletter' }).click();
  await expect(page.getByText('Choose the day.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  await page.getByRole('combobox', { name: 'Day' }).selectOption('Sunday');
  await page.getByRole('checkbox', { name: /^It is on/ }).check();
  await page.getByRole('button', { name: 'Add the newsletter' }).click();
  await expect(page.getByRole('status')).toHaveText('The newsletter is added.');
  await expect(page.getByText('On: Sunday, 07:00.')).toBeVisible();

  const { page: own, user } = await as('READER');
  await own.goto('/account/newsletters');
  await own.getByLabel(name).check();
  await own.getByRole('button', { name: 'Save' }).click();
  await expect(own.getByRole('status')).toHaveText('Saved.');
  await expect(own.getByLabel(name)).toBeChecked();
  const { email } = user;
  const rows = await db.subscription.findMany({ where: { subscriber: { email } } });
  expect(rows.map(({ status }) => status)).toEqual(['CONFIRMED']);
});

test('what cannot be taken is said in words, with what was typed, and says nothing of others', async () => {
  const list = await makeList();
  const send = (fields: Record<string, string>) =>
    ask('/api/forms/newsletter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const wrong = await send({ email: 'hedda', newsletter: String(list.id) });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('An address such as name@example.org.');
  expect(wrong.text).toContain('>\nhedda</textarea>');
  expect((await send({ email: 'a@example.test' })).text).toContain(
    'Choose at least one newsletter.',
  );
  const known = await makeSubscriber({ newsletter: list });
  const answers = await Promise.all(
    [known.email, `${randomUUID()}@example.test`].map(async (email) => {
      const { status, headers } = await send({ email, newsletter: String(list.id) });
      return [status, headers.location, headers['set-cookie']];
    }),
  );
  expect(answers).toEqual(Array(2).fill([303, '/verify/newsletter?done=sent', undefined]));
});
