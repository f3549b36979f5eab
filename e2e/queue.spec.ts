import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment } from '@/prisma/factories';
import { demoSection, expect, makeStory, test } from './fixtures';

type Waiting = { body: string; score?: number; phase?: string };

/** A story of its own with comments that wait, and the address of its queue: other tests write into the queue as well. */
async function queueOf(headline: string, comments: readonly Waiting[]) {
  const story = await makeStory({ headline });
  const made = [];
  for (const [second, fields] of comments.entries()) {
    const createdAt = new Date(Date.UTC(2020, 0, 1, 0, 0, second));
    made.push(await makeComment({ story, status: 'PENDING', createdAt, ...fields }));
  }
  const ids = made.map(({ id }) => id);
  return { story, ids, address: `/admin/moderation?story=${story.slug}` };
}

const card = (page: Page) => page.getByRole('article');
const told = (page: Page) => page.locator('.told');
const rows = (page: Page) => page.locator('.queue li .t');
const tab = (page: Page, name: string) =>
  page.getByRole('list', { name: 'By state' }).getByRole('link', { name });
const statuses = async (ids: readonly number[]) => {
  const found = await db.comment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: { status: true },
  });
  return found.map(({ status }) => status);
};
/** What happens meanwhile does not reach this page. */
const deafen = (page: Page) => page.route('**/moderation/events*', (route) => route.abort());

/** Decides over the API, as somebody whose screen is elsewhere. */
async function decide(page: Page, id: number, decision: string) {
  await page.goto('/admin');
  const status = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path!, { method: 'POST', headers, body })).status;
    },
    [`/api/v1/moderation/comments/${id}`, JSON.stringify({ decision, version: 1 })],
  );
  expect(status).toBe(200);
}

/** Waits until the queue's script listens to keys. */
const listens = (page: Page) => expect(page.getByLabel('All on this page')).toBeVisible();

async function open(page: Page, address: string) {
  await page.goto(address);
  await listens(page);
}

test('filters and orders stand in the address, count by part, and can be shared', async ({
  as,
}) => {
  const { page } = await as('MODERATOR');
  const { story, ids, address } = await queueOf('Sifted and ordered', [
    { body: 'Middling words.', score: 0.5 },
    { body: 'A crook, and so is his family.', score: 0.81 },
    { body: 'Nobody knows.' },
  ]);
  const standing = await makeComment({ story, body: 'It stands.', judgedAt: new Date() });
  await page.goto(address);
  await expect(rows(page)).toHaveText([/^Middling/, /^A crook/, /^Nobody/]);
  await expect(tab(page, 'Waiting')).toHaveText('Waiting 3');
  await expect(tab(page, 'All new')).toHaveText('All new 3');
  await expect(tab(page, 'Approved')).toHaveText('Approved 1');

  const sift = page.getByRole('search', { name: 'Comments' });
  await sift.getByLabel('Order').selectOption('worst');
  await sift.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/sort=worst/);
  await expect(rows(page)).toHaveText([/^A crook/, /^Middling/, /^Nobody/]);
  await expect(card(page).getByRole('img', { name: 'Score 0.81 of 1' })).toBeVisible();

  await listens(page);
  await page.locator('body').press('/');
  await expect(sift.getByLabel('Words')).toBeFocused();
  await page.keyboard.type('crook');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=crook/);
  await expect(rows(page)).toHaveText([/^A crook/]);
  await expect(tab(page, 'Approved')).toHaveText('Approved 0');

  // Somebody else with the same address sees the same.
  const other = await as('EDITOR');
  await other.page.goto(page.url());
  await expect(rows(other.page)).toHaveText([/^A crook/]);
  await expect(other.page.getByLabel('Order', { exact: true })).toHaveValue('worst');

  await sift.getByLabel('Score to').fill('0.6');
  await sift.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('Nothing here is what you asked for.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Show all again' }).last().click();
  await expect(page).toHaveURL('/admin/moderation?status=pending&sort=worst');

  // Of one member alone, from the card.
  await page.goto(`/admin/moderation?status=approved&comment=${standing.id}`);
  await page.getByRole('link', { name: 'Only their comments' }).click();
  await expect(rows(page)).toHaveText(['It stands.']);
  await page.getByRole('link', { name: 'By everybody again' }).click();
  await expect(page).toHaveURL('/admin/moderation?status=approved');
  expect(ids).toHaveLength(3);
});

test('pages go on where the last one ended, though what was on it is decided meanwhile', async ({
  as,
}) => {
  const { page } = await as('MODERATOR');
  const { ids, address } = await queueOf(
    'More than a page',
    Array.from({ length: 27 }, (_, at) => ({ body: `Number ${at}.`, score: 1 - at / 100 })),
  );
  await page.goto(`${address}&sort=worst`);
  await expect(rows(page)).toHaveCount(25);
  await db.comment.updateMany({ where: { id: { in: ids.slice(0, 5) } }, data: { status: 'SPAM' } });
  await page.getByRole('link', { name: 'More of the queue' }).click();
  await expect(rows(page)).toHaveText(['Number 25.', 'Number 26.']);
  await page.getByRole('link', { name: 'Back to the first' }).click();
  await expect(rows(page)).toHaveCount(22);
});

test('a slip is taken back with a key, and the comment is read again', async ({ as }) => {
  const { page, user } = await as('MODERATOR');
  const { ids, address } = await queueOf('Taken back', [{ body: 'One.' }, { body: 'Two.' }]);
  await open(page, address);
  await expect(card(page)).toContainText('One.');
  await page.keyboard.press('s');
  await expect(told(page)).toContainText(`Spam Comment #${ids[0]}.`);
  await expect(card(page)).toContainText('Two.');
  await expect(tab(page, 'Waiting')).toHaveText('Waiting 1');
  await page.keyboard.press('u');
  await expect(told(page)).toContainText(`Taken back: comment #${ids[0]}.`);
  await expect(card(page)).toContainText('One.');
  await expect(rows(page)).toHaveText(['One.', 'Two.']);
  await expect(tab(page, 'Waiting')).toHaveText('Waiting 2');
  expect(await statuses(ids)).toEqual(['PENDING', 'PENDING']);
  const log = await db.auditEntry.findMany({
    where: { actorId: user.id, targetId: String(ids[0]) },
    orderBy: { id: 'asc' },
    select: { action: true },
  });
  expect(log.map(({ action }) => action)).toEqual(['comment.spam', 'comment.undo']);
});

test('undo is offered for ten seconds', async ({ as }) => {
  const { page } = await as('MODERATOR');
  await page.clock.install();
  const { address } = await queueOf('Too late', [{ body: 'One.' }, { body: 'Two.' }]);
  await page.goto(address);
  await card(page).getByRole('button', { name: 'Approve' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  await page.clock.fastForward(9_000);
  await expect(undo).toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(undo).toBeHidden();
});

test('a colleague’s decision shows on the card at once, and no key hits the next comment', async ({
  as,
}) => {
  const [first, second] = [await as('MODERATOR'), await as('MODERATOR')];
  const { ids, address } = await queueOf('Seen by two', [{ body: 'One.' }, { body: 'Two.' }]);
  const listening = second.page.waitForResponse(/moderation\/events/);
  for (const { page } of [first, second]) {
    await open(page, address);
    await expect(card(page)).toContainText('One.');
  }
  await listening;
  await first.page.keyboard.press('f');
  await expect(told(first.page)).toContainText(`Approved Comment #${ids[0]}.`);

  await expect(card(second.page)).toContainText(`${first.user.name} has just approved this.`);
  await expect(rows(second.page)).toHaveText(['Two.']);
  await expect(tab(second.page, 'Waiting')).toHaveText('Waiting 1');
  await second.page.keyboard.press('s');
  await expect(card(second.page)).toContainText('One.');
  await second.page.keyboard.press('j');
  await expect(card(second.page)).toContainText('Two.');
  expect(await statuses(ids)).toEqual(['APPROVED', 'PENDING']);
});

test('several are decided together, and those that a colleague had stay with the reason', async ({
  as,
}) => {
  const [{ page }, colleague] = [await as('MODERATOR'), await as('EDITOR')];
  const { ids, address } = await queueOf('Decided together', [
    { body: 'One.' },
    { body: 'Two.' },
    { body: 'Three.' },
    { body: 'Four.' },
  ]);
  await deafen(page);
  await page.goto(address);
  await page.getByLabel('All on this page').check();
  await page.getByRole('checkbox', { name: `Comment #${ids[3]}` }).uncheck();
  await decide(colleague.page, ids[1]!, 'spam');

  await expect(page.getByText('3 ticked.')).toBeVisible();
  await page.getByText('Reject ticked').click();
  const together = page.getByRole('form', { name: 'Decide on what is ticked' });
  await together.getByRole('button', { name: 'Reject all ticked' }).click();
  await expect(page.getByText('Choose a reason.')).toBeVisible();
  // What was ticked still is, for the eye as for the next press.
  for (const id of ids.slice(0, 3))
    await expect(page.getByRole('checkbox', { name: `Comment #${id}` })).toBeChecked();
  await together.getByLabel('Reason').selectOption('off_topic');
  await together.getByRole('button', { name: 'Reject all ticked' }).click();
  await expect(told(page)).toContainText('2 comments decided, 1 left as they are:');
  await expect(told(page).getByRole('listitem')).toHaveText(
    new RegExp(`^Comment #${ids[1]}: ${colleague.user.name} marked this as spam`),
  );
  expect(await statuses(ids)).toEqual(['REJECTED', 'SPAM', 'REJECTED', 'PENDING']);
  await expect(rows(page)).toHaveText(['Four.']);

  await page.locator('body').press('u');
  await expect(told(page)).toContainText(`Taken back: comment #${ids[0]}, comment #${ids[2]}.`);
  expect(await statuses(ids)).toEqual(['PENDING', 'SPAM', 'PENDING', 'PENDING']);
});

test('a decision that is sent twice is made once', async ({ as }) => {
  const { page } = await as('MODERATOR');
  const { ids, address } = await queueOf('Sent twice', [{ body: 'One.' }, { body: 'Two.' }]);
  await page.goto(address);
  await card(page).getByRole('button', { name: 'Approve' }).dblclick();
  await expect(told(page)).toContainText(`Approved Comment #${ids[0]}.`);
  await expect(card(page)).toContainText('Two.');
  expect(await statuses(ids)).toEqual(['APPROVED', 'PENDING']);
  expect(await db.decision.count({ where: { commentId: ids[0], actorId: { not: null } } })).toBe(1);
});

test('keys rest while somebody types and with modifiers, and open what they stand for', async ({
  as,
}) => {
  const { page } = await as('MODERATOR');
  const { ids, address } = await queueOf('Keys', [{ body: 'One.' }, { body: 'Two.' }]);
  await open(page, address);
  await expect(card(page)).toContainText('One.');
  await page.keyboard.press('/');
  await page.keyboard.type('fsj');
  await expect(page.getByLabel('Words')).toHaveValue('fsj');
  await page.locator('#card-head').focus();
  const modified = ['Control+f', 'Alt+s', 'Control+j', 'Meta+j', 'Shift+F', 'Shift+S', 'Shift+J'];
  for (const keys of modified) await page.keyboard.press(keys);
  await expect(card(page)).toContainText('One.');
  expect(await statuses(ids)).toEqual(['PENDING', 'PENDING']);

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(card(page)).toContainText('One.');
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 }).first()).toBeFocused();
});

test('without a script it can be sifted, decided together and taken back', async ({ as }) => {
  const { page } = await as('EDITOR', { javaScriptEnabled: false });
  const { ids, address } = await queueOf('Without a script', [
    { body: 'One.' },
    { body: 'Two.' },
    { body: 'Three.' },
  ]);
  await page.goto(address);
  await expect(page.getByLabel('All on this page')).toBeHidden();
  await page.getByLabel('Words').fill('t');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(rows(page)).toHaveText(['Two.', 'Three.']);
  await page.getByRole('checkbox', { name: `Comment #${ids[1]}` }).check();
  await page.getByRole('checkbox', { name: `Comment #${ids[2]}` }).check();
  await page.getByRole('button', { name: 'Approve ticked' }).click();
  await expect(told(page)).toContainText('2 comments decided.');
  expect(await statuses(ids)).toEqual(['PENDING', 'APPROVED', 'APPROVED']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(told(page)).toContainText(`Taken back: comment #${ids[1]}, comment #${ids[2]}.`);
  expect(await statuses(ids)).toEqual(['PENDING', 'PENDING', 'PENDING']);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  test(`every state of the queue has no fault at ${viewport.width} px`, async ({ as }) => {
    const { page } = await as('MODERATOR', { viewport });
    const expectNoFault = async (state: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [state, id, nodes[0]?.html])).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${state} scrolls sideways`).toBe(0);
    };
    const story = await makeStory({
      headline: `Faultless at ${viewport.width} px`,
      section: await demoSection('harbour'),
    });
    const parent = await makeComment({ story, body: 'Who has the lease?' });
    const { id } = await makeComment({
      ...{ parent, status: 'PENDING', body: `Ask the crook ${'x'.repeat(300)}`, score: 0.81 },
      ...{ revision: 2, editedAt: new Date(), phase: 'held_words' },
      findings: [
        {
          ...{ phase: 'held_words', message: 'It holds a word that is to be read first.' },
          ...{ matches: ['crook'], ranges: [{ start: 8, end: 13 }] },
        },
      ],
    });
    const before = { commentId: id, revision: 1, body: 'What it said before.' };
    await db.commentRevision.create({ data: before });
    await makeComment({ story, status: 'PENDING', body: 'Another one.' });
    await open(page, `/admin/moderation?story=${story.slug}&comment=${id}&min=`);
    await expect(card(page).getByText('Held words')).toBeVisible();
    await expectNoFault('a card');
    await page.getByText('What it said before it was edited').click();
    await expect(card(page).getByText('What it said before.')).toBeVisible();
    await page.keyboard.press('d');
    await page.getByText('Narrow down').click();
    await page.getByLabel('All on this page').check();
    await page.getByText('Reject ticked').click();
    await expectNoFault('everything open');
    await page.locator('#card-head').focus();
    await page.keyboard.press('?');
    await expectNoFault('the list of keys');
    await page.keyboard.press('Escape');
    await page.locator('#card-head').focus();
    await page.keyboard.press('s');
    await expect(told(page)).toContainText('Spam');
    await expectNoFault('a decision that can be taken back');
    await page.goto(`/admin/moderation?status=reported&story=${story.slug}`);
    await expect(page.getByText('Nothing here is what you asked for.')).toBeVisible();
    await expectNoFault('nothing');
  });
}
