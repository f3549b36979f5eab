import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';

// The queue is read from its oldest comment on: each test writes in a year of its own, so that its comments stand together.
const inYear = (year: number, second: number) => new Date(Date.UTC(year, 0, 1, 0, 0, second));

/** Comments that wait, in the order of the queue. */
async function makeWaiting(year: number, bodies: readonly string[]) {
  const story = await makeStory({ headline: `The queue of ${year}` });
  const made = [];
  for (const [second, body] of bodies.entries()) {
    const createdAt = inYear(year, second);
    made.push(await makeComment({ story, body, status: 'PENDING', createdAt }));
  }
  return made;
}

const card = (page: Page) => page.getByRole('article');
const statusOf = async (id: number) =>
  (await db.comment.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
const told = (page: Page) => page.locator('.told');

test('the queue has its parts, and each comment its story and what it answers', async ({ as }) => {
  const { page } = await as('MODERATOR');
  const story = await makeStory({ headline: 'Where it was said' });
  const parent = await makeComment({ story, body: 'What was said before.' });
  const at = { story, createdAt: inYear(2001, 0) };
  const ids = {
    Waiting: (
      await makeComment({ parent, body: 'It waits.', status: 'PENDING', createdAt: at.createdAt })
    ).id,
    Approved: (await makeComment({ ...at, body: 'It stands.' })).id,
    Rejected: (await makeComment({ ...at, body: 'It was refused.', status: 'REJECTED' })).id,
    Spam: (await makeComment({ ...at, body: 'It sells.', status: 'SPAM' })).id,
  };
  await page.goto('/admin/moderation');
  const tabs = page.getByRole('list', { name: 'By state' });
  await expect(tabs.getByRole('link')).toHaveText([
    /^Waiting \d+$/,
    /^Reported \d+$/,
    /^All new \d+$/,
    /^Approved \d+$/,
    /^Rejected \d+$/,
    /^Spam \d+$/,
    'Appeals',
    'Report',
  ]);
  for (const [name, id] of Object.entries(ids)) {
    await tabs.getByRole('link', { name }).click();
    await expect(tabs.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
    await page.goto(`${page.url().split('?')[0]}?status=${nameInAddress[name]}&comment=${id}`);
    await expect(card(page)).toContainText(`#${id}`);
    await expect(card(page).getByRole('link', { name: 'Where it was said' })).toBeVisible();
  }
  await page.goto(`/admin/moderation?comment=${ids.Waiting}`);
  await expect(card(page)).toContainText('It waits.');
  await expect(card(page)).toContainText('What was said before.');
});

const nameInAddress: Record<string, string> = {
  Waiting: 'pending',
  Approved: 'approved',
  Rejected: 'rejected',
  Spam: 'spam',
};

test('keys move through the queue and decide', async ({ as }) => {
  const { page } = await as('MODERATOR');
  const [first, second, third, fourth] = await makeWaiting(2002, [
    'One.',
    'Two.',
    'Three.',
    'Four.',
  ]);
  // Of this story alone: what other tests put above it meanwhile would come next.
  const { slug } = await db.story.findUniqueOrThrow({ where: { id: first!.storyId } });
  await page.goto(`/admin/moderation?status=pending&story=${slug}&comment=${first!.id}`);
  await expect(card(page)).toContainText('One.');
  await expect(page.getByLabel('All on this page')).toBeVisible(); // its script is there
  await page.keyboard.press('j');
  await expect(card(page)).toContainText('Two.');
  await page.keyboard.press('k');
  await expect(card(page)).toContainText('One.');

  await page.keyboard.press('f');
  await expect(told(page)).toContainText(`Approved Comment #${first!.id}.`);
  await expect(card(page)).toContainText('Two.');
  await page.keyboard.press('s');
  await expect(told(page)).toContainText(`Spam Comment #${second!.id}.`);
  await expect(card(page)).toContainText('Three.');
  await page.keyboard.press('d');
  await expect(card(page).getByLabel('Reason')).toBeFocused();
  await card(page).getByLabel('Reason').selectOption('off_topic');
  await card(page).getByLabel('Note for the log').pressSequentially('fdsjk');
  await card(page).getByLabel('Reason').press('Enter');
  await expect(told(page)).toContainText(`Rejected Comment #${third!.id}.`);
  await expect(card(page)).toContainText('Four.');

  expect(await Promise.all([first, second, third, fourth].map((one) => statusOf(one!.id)))).toEqual(
    ['APPROVED', 'SPAM', 'REJECTED', 'PENDING'],
  );
  const decision = await db.decision.findFirstOrThrow({
    where: { commentId: third!.id, actorId: { not: null } },
    select: { reason: true, note: true },
  });
  expect(decision).toEqual({ reason: 'off_topic', note: 'fdsjk' });
});

test('a rejection needs a reason', async ({ as }) => {
  const { page } = await as('MODERATOR');
  const [one] = await makeWaiting(2003, ['No reason given.']);
  await page.goto(`/admin/moderation?comment=${one!.id}`);
  await card(page).locator('summary', { hasText: 'Reject' }).click();
  await card(page).getByRole('button', { name: 'Reject with this reason' }).click();
  await expect(told(page)).toHaveText(/Choose a reason\./);
  expect(await statusOf(one!.id)).toBe('PENDING');
  await card(page).getByLabel('Reason').selectOption('abusive');
  await card(page).getByRole('button', { name: 'Reject with this reason' }).click();
  await expect(told(page)).toContainText(`Rejected Comment #${one!.id}.`);
  expect(await statusOf(one!.id)).toBe('REJECTED');
});

test('of two moderators the second is told what the first decided', async ({ as }) => {
  const [first, second] = [await as('MODERATOR'), await as('MODERATOR')];
  const [one] = await makeWaiting(2004, ['Seen by two.']);
  // What happens meanwhile does not reach the second.
  await second.page.route('**/moderation/events*', (route) => route.abort());
  for (const { page } of [first, second]) {
    await page.goto(`/admin/moderation?comment=${one!.id}`);
    await expect(card(page)).toContainText('Seen by two.');
  }
  await card(first.page).getByRole('button', { name: 'Approve' }).click();
  await expect(told(first.page)).toContainText(`Approved Comment #${one!.id}.`);

  await card(second.page).getByRole('button', { name: 'Spam' }).click();
  const words = second.page.getByRole('main').getByRole('alert');
  await expect(words).toContainText(`Comment #${one!.id}: ${first.user.name} approved this`);
  expect(await statusOf(one!.id)).toBe('APPROVED');
  await words.getByRole('link', { name: 'Read it as it stands' }).click();
  await expect(card(second.page)).toContainText(`Approved by ${first.user.name}`);
});

test('decisions work without JavaScript', async ({ as }) => {
  const { page } = await as('EDITOR', { javaScriptEnabled: false });
  const [one] = await makeWaiting(2005, ['Decided without a script.']);
  await page.goto(`/admin/moderation?comment=${one!.id}`);
  await card(page).getByRole('button', { name: 'Approve' }).click();
  await expect(told(page)).toContainText(`Approved Comment #${one!.id}.`);
  expect(await statusOf(one!.id)).toBe('APPROVED');
});

test('readers and authors do not get in', async ({ as }) => {
  await makeWaiting(2006, ['For moderators only.']);
  for (const role of ['READER', 'AUTHOR'] as const) {
    const { page } = await as(role);
    await page.goto('/admin/moderation');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not for this account');
    expect(await page.content()).not.toContain('For moderators only.');
  }
});
