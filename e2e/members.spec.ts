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

test('a moderator comes from a comment to its member, with all that they wrote', async ({ as }) => {
  const { page } = await as('MODERATOR');
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
