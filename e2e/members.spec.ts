import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment, makeDecision, makeUser } from '@/prisma/factories';
import { demoSection, expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf, site } from './wire';

/** Opens one of the decisions on a member's page. */
async function open(page: Page, decision: string) {
  const fold = page.locator('details', { has: page.locator('summary', { hasText: decision }) });
  await fold.locator('summary').click();
  return fold;
}
const at = (id: number) => `/admin/moderation/members/${id}`;

test('a moderator comes from a comment to its member’s page without a script, with all that they wrote', async ({
  as,
}) => {
  const { page } = await as('MODERATOR', { javaScriptEnabled: false });
  const author = await makeUser({ name: 'Gull Brightwater' });
  const story = await makeStory({ headline: 'Where the gull wrote' });
  for (const [body, status] of [
    ['It stands.', 'APPROVED'],
    ['It was refused.', 'REJECTED'],
    ['It has gone.', 'DELETED'],
  ] as const) {
    await makeComment({ story, author, body, status });
  }
  const waits = await makeComment({ story, author, body: 'It waits.', status: 'PENDING' });
  await page.goto(`/admin/moderation?comment=${waits.id}`);
  await page.getByRole('link', { name: 'Gull Brightwater', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gull Brightwater');
  const wrote = page.getByRole('region', { name: 'What they wrote' });
  await expect(wrote.getByRole('listitem')).toContainText([
    ...['All 4', 'Waiting 1', 'Approved 1', 'Rejected 1', 'Spam 0', 'Deleted 1'],
    ...['It waits.', 'It has gone.', 'It was refused.', 'It stands.'],
  ]);
  await wrote.getByRole('link', { name: 'Rejected 1' }).click();
  await expect(wrote.locator('.words')).toHaveText(['It was refused.']);
  const bars = page.getByRole('img', { name: /^Of the last 4 comments 1 were rejected, 1 wait/ });
  await expect(bars).toBeVisible();
});

const drawerOf = (page: Page, name: string) => page.getByRole('dialog', { name });
const card = (page: Page) => page.getByRole('article');

/** A member with one comment that waits, and the queue of that story alone. */
async function writerInQueue(name: string) {
  const author = await makeUser({ name });
  const story = await makeStory({ headline: `Where ${name} wrote` });
  const createdAt = new Date(Date.UTC(2020, 0, 1));
  const waiting = { story, author, status: 'PENDING', createdAt } as const;
  const { id } = await makeComment({ ...waiting, body: 'It waits.' });
  await makeComment({ story, status: 'PENDING', body: 'It is somebody else’s.' });
  return { author, story, id, address: `/admin/moderation?story=${story.slug}` };
}

test('a member’s record opens beside the queue, and every decision leaves both where they are', async ({
  as,
}) => {
  const { page, user } = await as('MODERATOR');
  const { author, address } = await writerInQueue('Heron Blackwood');
  await page.goto(address);
  await expect(card(page)).toContainText('It waits.');
  const other = page.getByRole('checkbox', { name: /^Comment/ }).last();
  await other.check();
  await page.getByRole('link', { name: 'Heron Blackwood', exact: true }).click();
  const drawer = drawerOf(page, 'Heron Blackwood');
  await expect(drawer.getByRole('heading', { level: 2 }).first()).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`story=[^&]+&drawer=${author.id}$`));
  await expect(drawer.getByRole('region', { name: 'What they wrote' })).toContainText('It waits.');

  const open = async (decision: string) => {
    const fold = drawer.locator('details', {
      has: page.locator('summary', { hasText: decision }),
    });
    await fold.locator('summary').click();
    return fold;
  };
  const warn = await open('Warn');
  await warn.getByLabel('What they are told').fill('Argue about the story, please.');
  await warn.getByLabel('Why (for the log)').fill('An insult');
  await warn.getByRole('button', { name: 'Warn' }).click();
  await expect(drawer.getByRole('status')).toHaveText(/^Warned\./);
  await expect(drawer.getByRole('status')).toBeFocused();
  const history = drawer.getByRole('region', { name: 'History' });
  await expect(history).toContainText(`${user.name} warned them`);

  for (const [summary, button, word] of [
    ['Hold all that they write', 'Hold all', 'everything they write waits'],
    ['Trust: nothing waits', 'Trust', 'nothing they write waits'],
    ['Restore: lift every sanction', 'Restore', 'Every sanction is lifted'],
  ] as const) {
    const form = await open(summary);
    await form.getByLabel('Why (for the log)').fill(`Because of ${button}`);
    await form.getByRole('button', { name: button }).click();
    await expect(drawer.getByRole('status')).toContainText(word);
    await expect(history.getByRole('listitem').first()).toContainText(`Because of ${button}`);
  }
  // What is typed in one form stays while another is sent.
  await drawer.getByLabel('A note for colleagues').fill('A sailor.');
  const suspend = await open('Suspend for a time');
  await suspend.getByLabel('One hour').check();
  await suspend.getByLabel('Why (for the log)').fill('Cool down');
  await suspend.getByRole('button', { name: 'Suspend' }).click();
  await expect(drawer.getByRole('status')).toHaveText(/^Suspended\./);
  await expect(history.getByRole('listitem').first()).toContainText('Cool down');
  await expect(suspend).not.toHaveAttribute('open');
  await expect(drawer.getByLabel('A note for colleagues')).toHaveValue('A sailor.');
  await drawer.getByRole('button', { name: 'Add the note' }).click();
  await expect(drawer.getByRole('region', { name: 'Notes' })).toContainText('A sailor.');
  await expect(drawer.getByLabel('A note for colleagues')).toHaveValue('');
  const made = await db.sanction.findMany({
    where: { userId: author.id },
    orderBy: { id: 'asc' },
    select: { action: true },
  });
  expect(made.map(({ action }) => action)).toEqual([
    ...['WARN', 'PREMODERATE', 'TRUST', 'RESTORE', 'SUSPEND'],
  ]);

  // The queue behind it is where it was, ticks included, and the focus comes back.
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('link', { name: 'Heron Blackwood', exact: true })).toBeFocused();
  await expect(page).toHaveURL(new RegExp('story=[^&]+$'));
  await expect(card(page)).toContainText('It waits.');
  await expect(other).toBeChecked();
});

test('the key opens the record, with all comments by page, and what went wrong keeps what was typed', async ({
  as,
}) => {
  const { page } = await as('MODERATOR');
  const { author, story, address } = await writerInQueue('Avocet Marsh');
  for (let minute = 1; minute <= 22; minute++) {
    const createdAt = new Date(Date.UTC(2020, 0, 2, 0, minute));
    await makeComment({ story, author, createdAt, body: `Number ${minute}.` });
  }
  await page.goto(address);
  await expect(card(page)).toContainText('It waits.');
  const drawer = drawerOf(page, 'Avocet Marsh');
  // The queue stands there before its keys do.
  await expect(async () => {
    await page.keyboard.press('b');
    await expect(drawer).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const words = drawer.getByRole('region', { name: 'What they wrote' }).locator('.words');
  await expect(words).toHaveCount(20);
  await expect(words.first()).toHaveText('Number 22.');
  await drawer.getByRole('link', { name: 'Older ones' }).click();
  await expect(words).toHaveText(['Number 2.', 'Number 1.', 'It waits.']);
  await drawer.getByRole('link', { name: 'Waiting 1' }).click();
  await expect(words).toHaveText(['It waits.']);
  // The queue’s keys rest in here.
  await page.keyboard.press('s');

  const recent = drawer.locator('details', { hasText: 'Reject all of the last days' }).last();
  await recent.locator('summary').click();
  await recent.getByLabel('Reject all of the last days').fill('3650');
  await recent.getByLabel('Why these comments are rejected').selectOption('spam');
  await recent.getByLabel('I know that it cannot be undone at once').check();
  await recent.getByLabel('Why (for the log)').fill('   ');
  await recent.getByRole('button', { name: 'Reject all of it' }).click();
  await expect(recent.getByRole('alert')).toBeVisible();
  await expect(recent.getByLabel('Reject all of the last days')).toHaveValue('3650');
  await recent.getByLabel('I know that it cannot be undone at once').check();
  await recent.getByLabel('Why (for the log)').fill('All of it is spam');
  await recent.getByRole('button', { name: 'Reject all of it' }).click();
  const progress = drawer.getByRole('status').filter({ hasText: 'recent comments' });
  await expect(progress).toHaveText('Their recent comments are rejected: 23 of 23.', {
    timeout: 30_000,
  });
  const left = { authorId: author.id, status: { not: 'REJECTED' } } as const;
  expect(await db.comment.count({ where: left })).toBe(0);

  // Back to before it was opened: the browser’s own way closes it as well.
  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(drawer).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('an address opens the record with the queue, and the way back closes it', async ({ as }) => {
  const { page } = await as('MODERATOR');
  const { author, address } = await writerInQueue('Dunlin Rowe');
  await page.goto(address);
  await page.getByRole('link', { name: 'Record and decisions' }).click();
  const drawer = drawerOf(page, 'Dunlin Rowe');
  await expect(drawer).toBeVisible();
  await page.goBack();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('link', { name: 'Record and decisions' })).toBeFocused();
  await page.goto(`${address}&drawer=${author.id}&wrote=rejected`);
  await expect(drawer.getByText('Nothing.', { exact: true })).toBeVisible();
  // Of nobody there is no record: the queue alone.
  await page.goto(`${address}&drawer=2147483647`);
  await expect(card(page)).toContainText('It waits.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  test(`the drawer has no fault at ${viewport.width} px`, async ({ as }) => {
    const { page } = await as('MODERATOR', { viewport });
    const { author, address } = await writerInQueue(`Knot ${'x'.repeat(40)}`);
    await page.goto(`${address}&drawer=${author.id}`);
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('region', { name: 'Decide' })).toBeVisible();
    for (const fold of await drawer.locator('summary').all()) await fold.click();
    await expect(drawer.getByLabel('What they are told')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const beyond = await drawer.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(beyond, 'scrolls sideways').toBe(0);
    const { width } = (await drawer.boundingBox())!;
    expect(width).toBe(Math.min(viewport.width, 34 * 16));
  });
}

test('a warning stands on every page of the account until it is acknowledged', async ({ as }) => {
  const moderator = await as('MODERATOR');
  const reader = await as('READER');
  await moderator.page.goto(at(reader.user.id));
  const warn = await open(moderator.page, 'Warn');
  await warn.getByLabel('What they are told').fill('Argue about the story, please.');
  await warn.getByLabel('Why (for the log)').fill('Second insult');
  await warn.getByRole('button', { name: 'Warn' }).click();
  await expect(moderator.page.getByRole('status')).toContainText('Warned.');
  const history = moderator.page.getByRole('region', { name: 'History' });
  await expect(history).toContainText(`${moderator.user.name} warned them`);
  await expect(history).toContainText('Second insult');

  const warning = reader.page.getByRole('region', { name: 'A moderator has warned you' });
  for (const address of ['/account', '/account/notifications', '/account/comments', '/account']) {
    await reader.page.goto(address);
    await expect(warning).toContainText('Argue about the story, please.');
  }
  await expect(reader.page.locator('body')).not.toContainText('Second insult');
  await warning.getByRole('button', { name: 'I have read this' }).click();
  await expect(warning).toBeHidden();
  await reader.page.goto('/account/notifications');
  await expect(warning).toBeHidden();
  await expect(reader.page.getByText('A moderator has warned you.')).toBeVisible();
});

test('a ban takes what was written in the last days along, off the page as well', async ({
  as,
}) => {
  const { page } = await as('MODERATOR');
  const author = await makeUser();
  const story = await makeStory();
  const old = new Date(Date.now() - 9 * 86_400_000);
  await makeComment({ story, author, body: 'Old and fine.', createdAt: old });
  for (let i = 0; i < 120; i++)
    await makeComment({ story, author, body: `Buy eels, ${i} of them.` });
  const paper = `/article/${story.slug}`;
  expect((await ask(paper)).text).toContain('Buy eels');
  await page.goto(at(author.id));
  const ban = await open(page, 'Ban for good');
  await expect(ban).toContainText('There is no undo');
  await ban.getByLabel('Reject all of the last days').fill('7');
  await ban.getByLabel('Why (for the log)').fill('Spam');
  await ban.getByRole('button', { name: 'Ban' }).click();
  await expect(ban.getByText('Choose a reason.')).toBeVisible();
  await ban.getByLabel('Why these comments are rejected').selectOption('spam');
  await ban.getByRole('button', { name: 'Ban' }).click();
  // Counts up by itself until all of it is done.
  const progress = page.getByRole('status').filter({ hasText: 'recent comments' });
  await expect(progress).toHaveText('Their recent comments are rejected: 120 of 120.', {
    timeout: 30_000,
  });
  await expect(page.getByText('Banned', { exact: true })).toBeVisible();
  const counts = await db.comment.groupBy({
    by: ['status'],
    where: { authorId: author.id },
    orderBy: { status: 'asc' },
    _count: { _all: true },
  });
  expect(counts.map(({ status, _count }) => [status, _count._all])).toEqual([
    ['APPROVED', 1],
    ['REJECTED', 120],
  ]);
  const { text } = await ask(paper);
  expect(text).not.toContain('Buy eels');
  expect(text).toContain('Old and fine.');
});

test('all of it works without a script', async ({ plain }) => {
  const nora = await makeUser({ role: 'MODERATOR' });
  const { id } = await makeUser();
  const [name, value] = (await cookieOf(nora)).split('=') as [string, string];
  await plain.context().addCookies([{ name, value, domain: site.hostname, path: '/' }]);
  await plain.goto(at(id));
  const suspend = await open(plain, 'Suspend for a time');
  await suspend.getByLabel('Three hours').check();
  await suspend.getByLabel('Why (for the log)').fill('Cool down.');
  const before = Date.now();
  await suspend.getByRole('button', { name: 'Suspend' }).click();
  await expect(plain.getByRole('status')).toHaveText(/^Suspended\./);
  const { suspendedUntil } = await db.user.findUniqueOrThrow({ where: { id } });
  const hours = (suspendedUntil!.getTime() - before) / 3_600_000;
  expect(hours).toBeGreaterThanOrEqual(3);
  expect(hours).toBeLessThan(3.05);
  const restore = await open(plain, 'Restore');
  await restore.getByLabel('Why (for the log)').fill('It was a mistake.');
  await restore.getByRole('button', { name: 'Restore' }).click();
  await expect(plain.getByRole('status')).toHaveText(/^Every sanction is lifted/);
});

test('nobody decides about a colleague of the same role', async ({ as }) => {
  const { page } = await as('MODERATOR');
  const colleague = await makeUser({ role: 'MODERATOR' });
  await page.goto(at(colleague.id));
  const decide = page.getByRole('region', { name: 'Decide' });
  await expect(decide).toHaveText(/Nobody decides about somebody of the same or a higher role\./);
  await expect(decide.locator('form')).toHaveCount(0);
  await expect(page.getByLabel('A note for colleagues')).toHaveCount(0);
});

test('the report counts, and the file has the same numbers', async ({ as }) => {
  const { page, user } = await as('MODERATOR');
  const comment = await makeComment({ story: await makeStory(), status: 'REJECTED' });
  // A month that no other test knows.
  const createdAt = new Date('2003-05-05T12:00:00Z');
  await makeDecision({ comment, createdAt, phase: 'links', toStatus: 'PENDING' });
  const later = new Date('2003-05-05T14:00:00Z');
  const reject = { toStatus: 'REJECTED', reason: 'off_topic', createdAt: later } as const;
  await makeDecision({ comment, actor: user, ...reject });
  await page.goto('/admin/moderation/report?from=2003-04&to=2003-06');
  await expect(page.getByText('April 2003 to June 2003')).toBeVisible();
  const month = page.getByRole('region', { name: 'Decisions by month' }).getByRole('row');
  await expect(month).toHaveText([
    /^Month/,
    'April 2003000000––',
    'May 2003001010' + '2 hours2 hours',
    'June 2003000000––',
  ]);
  await expect(page.getByRole('row', { name: /Has nothing to do with the story/ })).toHaveText(
    'Has nothing to do with the story1100 %',
  );
  const download = page.getByRole('link', { name: 'Download as CSV' });
  const href = await download.getAttribute('href');
  const file = await ask(href!, { headers: { Cookie: await cookieOf(user) } });
  expect(file.headers['content-disposition']).toBe(
    'attachment; filename="moderation-2003-04-2003-06.csv"',
  );
  expect(file.text.split('\r\n').slice(1)).toEqual([
    '2003-05,decision,person,,off_topic,rejected,1,,',
    '2003-05,decision,rule,links,,held,1,,',
    '2003-05,time to decision,person,,,,1,7200,7200',
    'all,time to decision,person,,,,1,7200,7200',
    '',
  ]);
});

test.describe('a section', () => {
  test.use({ isAlone: true });

  test('closes under stories that are out, and says so on their pages at once', async ({ as }) => {
    const { page, user } = await as('EDITOR');
    const section = await demoSection('opinion');
    const publishedAt = new Date(Date.now() - 20 * 86_400_000);
    const story = await makeStory({ section, publishedAt });
    const paper = `/article/${story.slug}`;
    const closed = 'they were open for 14 days';
    expect((await ask(paper)).text).not.toContain(closed);
    await page.goto('/admin/settings/sections');
    const form = page.getByRole('region', { name: 'Opinion' });
    const save = async (days: string) => {
      await form.getByLabel(/^Close after so many days/).fill(days);
      await form.getByRole('button', { name: /^Save/ }).click();
      await expect(form.getByRole('status')).toHaveText('Saved. It holds at once.');
    };
    try {
      await save('14');
      await expect.poll(async () => (await ask(paper)).text).toContain(closed);
      const sent = { body: { body: 'Too late?' } };
      const reply = await call<{ detail: string }>(
        user,
        'POST',
        `/articles/${story.slug}/comments`,
        sent,
      );
      expect([reply.status, reply.body.detail]).toEqual([
        403,
        `Comments on this story are closed: ${closed}.`,
      ]);
    } finally {
      await db.section.update({ where: section, data: { commentCloseDays: null } });
    }
    await page.reload();
    await save('30');
    await expect.poll(async () => (await ask(paper)).text).not.toContain(closed);
    await save('');
    const days = () => db.section.findUniqueOrThrow({ where: section });
    await expect.poll(async () => (await days()).commentCloseDays).toBeNull();
  });
});
