import { db } from '@/lib/db';
import { unsubscribeToken } from '@/lib/notifications/unsubscribe/token';
import { makeComment, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask } from './wire';

const plainly = { javaScriptEnabled: false };

/** Hedda's comment under a story of its own, and Ole's reply that she was told of. */
async function conversation() {
  const hedda = await makeUser({ name: 'Hedda Brandt' });
  const ole = await makeUser({ name: 'Ole Lind' });
  const story = await makeStory();
  const parent = await makeComment({ story, author: hedda, body: 'Was the gate open?' });
  const reply = await makeComment({ parent, author: ole, body: 'All night long.' });
  await db.notification.create({
    data: {
      ...{ userId: hedda.id, kind: 'REPLY', key: `reply:${reply.id}` },
      ...{ commentId: reply.id, actorId: ole.id },
    },
  });
  return { hedda, ole, story, parent, reply };
}

test('what one was told is new once, and how to be told is chosen, without a script', async ({
  as,
}) => {
  const { hedda, reply, story } = await conversation();
  const { page } = await as(hedda, plainly);
  await page.goto('/account');
  await expect(page.getByText('1 new')).toBeVisible();
  await page.getByRole('link', { name: 'Notifications' }).click();
  const told = page.getByRole('listitem').filter({ hasText: 'All night long.' });
  await expect(told.getByText('New')).toBeVisible();
  await page.getByLabel('Somebody likes what you wrote').selectOption('Once a day');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect(page.getByLabel('Somebody likes what you wrote')).toHaveValue('daily');
  await page.goto('/account/notifications');
  await expect(told).toBeVisible();
  await expect(told.getByText('New')).toHaveCount(0);
  await told.getByRole('link', { name: 'Ole Lind replied to you.' }).click();
  await expect(page).toHaveURL(`/article/${story.slug}?comment=${reply.id}#comment-${reply.id}`);
});

test('public pages show how much is new, and fold what people write whom one ignores', async ({
  as,
}) => {
  const { hedda, story, reply } = await conversation();
  const { page } = await as(hedda);
  await page.goto(`/article/${story.slug}`);
  await expect(page.getByRole('link', { name: '1 new' })).toBeVisible();
  const words = page.locator(`#comment-${reply.id}`).getByText('All night long.');
  await expect(words).toBeVisible();
  await page.goto(`/report?comment=${reply.id}`);
  await page.getByRole('button', { name: 'Ignore Ole Lind' }).click();
  await expect(page.getByRole('status')).toContainText('You ignore Ole Lind.');
  await page.goto(`/article/${story.slug}`);
  await expect(page.getByText('By somebody you ignore')).toBeVisible();
  await expect(words).toBeHidden();
  await expect(page.getByRole('link', { name: '1 new' })).toHaveCount(0);
  await page.getByText('By somebody you ignore').click();
  await expect(words).toBeVisible();
  await page.goto('/account/ignored');
  await page.getByRole('button', { name: 'Stop ignoring Ole Lind' }).click();
  await expect(page.getByText('Nobody.')).toBeVisible();
});

test('mail is stopped by one click of a mail program, or a button for people', async ({
  plain,
}) => {
  const { id: userId } = await makeUser();
  const likes = async () =>
    (await db.notificationPreference.findUnique({ where: { userId } }))?.decision;
  const at = `/api/unsubscribe?token=${unsubscribeToken({ userId, kinds: ['decision'] })}`;
  const post = (address: string) =>
    ask(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  await plain.goto(at);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('No more mail like this?');
  expect(await likes()).toBeUndefined();
  expect((await post(at.slice(0, -3))).status).toBe(422);
  expect(await likes()).toBeUndefined();
  expect((await post(at)).status).toBe(200);
  expect(await likes()).toBe('OFF');
  await db.notificationPreference.deleteMany({ where: { userId } });
  await plain.getByRole('button', { name: 'No more mail like this' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('That is done');
  expect(await likes()).toBe('OFF');
});

test('somebody without an account reports what breaks the law, without a script', async ({
  plain,
}) => {
  const story = await makeStory();
  const { id } = await makeComment({ story, body: 'The mayor is a thief.' });
  await plain.goto(`/article/${story.slug}`);
  await plain.locator(`#comment-${id}`).getByRole('link', { name: 'Report' }).click();
  await expect(plain.getByText('The mayor is a thief.')).toBeVisible();
  await plain.getByLabel('Your name').fill('Ada Rehn');
  await plain.getByLabel('Your address').fill('ada@example.org');
  await plain.getByLabel('Which law does it break, and how?').fill('It is libel.');
  await plain.getByLabel(/in good faith/).check();
  await plain.getByLabel('Mail me what comes of it.').check();
  await plain.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(plain.getByRole('status')).toContainText('Thank you.');
  expect(await db.commentReport.findMany({ where: { commentId: id } })).toMatchObject([
    {
      ...{ reporterId: null, reporterName: 'Ada Rehn', reporterEmail: 'ada@example.org' },
      ...{ reason: 'illegal', note: 'It is libel.', wantsOutcome: true },
    },
  ]);
});

test('a refused comment is appealed, heard by a second moderator, and published', async ({
  as,
}) => {
  const story = await makeStory();
  const author = await makeUser({ name: 'Hedda Brandt' });
  const nora = await makeUser({ role: 'MODERATOR', name: 'Nora Abell' });
  const { id } = await makeComment({ story, author, status: 'REJECTED', body: 'The mole!' });
  await db.decision.create({
    data: {
      ...{ commentId: id, revision: 1, actorId: nora.id, reason: 'off_topic' },
      ...{ fromStatus: 'PENDING', toStatus: 'REJECTED' },
    },
  });
  const { page: hers } = await as(author, plainly);
  await hers.goto('/account/comments');
  await expect(hers.getByText('Reason: has nothing to do with the story.')).toBeVisible();
  await hers.getByText('Appeal', { exact: true }).click();
  await hers.getByLabel('Why is the decision wrong?').fill('It is about the mole.');
  await hers.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(hers.getByText('You have appealed. It is still to be heard.')).toBeVisible();
  const { page: noras } = await as(nora);
  await noras.goto('/admin/moderation/appeals');
  const card = (page: typeof noras) =>
    page.getByRole('article').filter({ hasText: 'It is about the mole.' });
  await expect(card(noras)).toContainText('Somebody else than you must hear this one.');
  const { page } = await as('MODERATOR');
  await page.goto('/admin/moderation/appeals');
  await card(page).getByLabel('What the member is told (optional)').fill('You are right.');
  await card(page).getByRole('button', { name: 'Publish the comment' }).click();
  await expect(card(page)).toHaveCount(0);
  await hers.goto('/account/notifications');
  await expect(hers.getByText('Your appeal was right: your comment is published.')).toBeVisible();
  await expect(hers.getByText('You are right.', { exact: true })).toBeVisible();
  await hers.goto(`/article/${story.slug}`);
  await expect(hers.locator(`#comment-${id}`)).toContainText('The mole!');
});
