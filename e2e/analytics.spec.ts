import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { tags } from '@/lib/cache/tags';
import { makeAuthor, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, cookieOf } from './wire';

// A browser that does not say that a program drives it: those are not counted.
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
/** The door writes every ten seconds. */
const soon = { timeout: 25_000, intervals: [500] };

const numbersOf = async (storyId: number) => {
  const { _sum } = await db.readingHour.aggregate({
    where: { storyId },
    _sum: { views: true, depth25: true, depth100: true },
  });
  return [_sum.views, _sum.depth25, _sum.depth100];
};
const turnToAnotherTab = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
const sentence = 'The tide table hangs beside the door, where the harbour master can read it. ';
const long = Array.from({ length: 60 }, () => sentence.repeat(4)).join('\n\n');

test('a story that is opened, read and left is counted, with how far it was read', async ({
  browser,
}) => {
  const story = await makeStory({ body: long });
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  await page.goto(`/article/${story.slug}`);
  await expect.poll(() => numbersOf(story.id), soon).toEqual([1, 0, 0]);
  await page.locator('.full .copy').evaluate((text) => {
    text.scrollIntoView({ block: 'end', behavior: 'instant' });
    // Past the last line, so that no fraction of a pixel is missing.
    window.scrollBy({ top: 40, behavior: 'instant' });
  });
  // The listener hears of it with the next frame.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await turnToAnotherTab(page);
  await expect.poll(() => numbersOf(story.id), soon).toEqual([1, 1, 1]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await context.close();
});

test('a story that fits the window is read to its end without scrolling', async ({ browser }) => {
  const story = await makeStory({ body: 'The ferry sails at six.' });
  const context = await browser.newContext({ userAgent });
  const page = await context.newPage();
  await page.goto(`/article/${story.slug}`, { waitUntil: 'networkidle' });
  await turnToAnotherTab(page);
  await expect.poll(() => numbersOf(story.id), soon).toEqual([1, 1, 1]);
  await context.close();
});

test('who asks for privacy tells nothing, and is counted without being told apart', async ({
  browser,
}) => {
  const story = await makeStory({ body: long });
  const context = await browser.newContext({ userAgent, extraHTTPHeaders: { 'Sec-GPC': '1' } });
  await context.addInitScript(() =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
  );
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/article/${story.slug}`);
  await page.goto('/latest');
  await expect.poll(() => numbersOf(story.id), soon).toEqual([1, 0, 0]);
  expect(asked).not.toContain('/api/read');
  expect(await db.readerHash.count({ where: { storyId: story.id } })).toBe(0);
  await context.close();
});

test('whoever works here is not counted once they are known', async ({ as }) => {
  const [first, second, marker] = [await makeStory(), await makeStory(), await makeStory()];
  const { page } = await as('EDITOR', { userAgent });
  const known = page.waitForResponse((answer) => answer.url().includes('/api/viewer'));
  await page.goto(`/article/${first.slug}`);
  await known;
  await page.goto(`/article/${second.slug}`);
  // Somebody else opens a page afterwards: when that is counted, all before it would have been.
  await ask(`/article/${marker.slug}`, {
    headers: { accept: 'text/html', 'user-agent': userAgent },
  });
  await expect.poll(() => numbersOf(marker.id), soon).toEqual([1, 0, 0]);
  expect(await db.readingHour.count({ where: { storyId: second.id } })).toBe(0);
});

test('editors see what is read, authors their own stories alone', async ({ as }) => {
  const user = await makeUser({ role: 'AUTHOR' });
  const author = await makeAuthor({ name: 'Reader Counted', userId: user.id });
  const own = await makeStory({ headline: 'Counted for its author', authors: [author] });
  const other = await makeStory({ headline: 'Counted for somebody else' });
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  const rows = [own, other].map(({ id }) => ({
    ...{ hour, storyId: id, source: 'example.org', views: 70_000, depth25: 60_000 },
    ...{ depth50: 50_000, depth75: 40_000, depth100: 35_000, seconds: 4_200_000 },
  }));
  await db.readingHour.createMany({ data: rows });

  const editor = (await as('EDITOR')).page;
  await editor.goto('/admin/analytics');
  const stories = editor.getByRole('region', { name: 'Stories' });
  await expect(stories.getByRole('row', { name: /Counted for its author/ })).toContainText(
    '70,000',
  );
  await expect(stories.getByRole('row', { name: /Counted for somebody else/ })).toContainText(
    '50 %',
  );
  await expect(editor.getByRole('img', { name: /^Views by day: / })).toBeVisible();
  await editor.getByRole('link', { name: 'Counted for somebody else' }).click();
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Counted for somebody else');
  await expect(editor.getByRole('region', { name: 'Sources' })).toContainText('example.org');
  await expect(editor.getByText('1 min 0 s')).toBeVisible();

  const writer = (await as(user)).page;
  await writer.goto('/admin/analytics?range=today');
  await expect(writer.getByRole('heading', { level: 1 })).toHaveText('Reading of your stories');
  await expect(writer.getByRole('link', { name: 'Counted for its author' })).toBeVisible();
  await expect(writer.getByText('Counted for somebody else')).toHaveCount(0);
  expect((await writer.goto(`/admin/analytics/stories/${other.id}`))!.status()).toBe(403);

  const headers = { Cookie: await cookieOf(user) };
  const csv = await ask('/admin/analytics/export?range=today&list=stories', { headers });
  expect(csv.headers['content-disposition']).toMatch(
    /^attachment; filename="reading-stories-.*\.csv"$/,
  );
  expect(csv.text).toContain('Counted for its author');
  expect(csv.text).not.toContain('Counted for somebody else');
  const report = JSON.parse((await ask('/api/v1/analytics', { headers })).text) as {
    stories: { headline: string; views: number }[];
    pages: unknown[];
  };
  expect(report.stories.map(({ headline, views }) => [headline, views])).toEqual([
    ['Counted for its author', 70_000],
  ]);
  expect(report.pages).toEqual([]);
  expect((await ask(`/api/v1/analytics/stories/${other.id}`, { headers })).status).toBe(403);
});

test('the last half hour goes on by itself while it is looked at', async ({ as }) => {
  const story = await makeStory({ headline: 'Open at this moment' });
  const { page } = await as('EDITOR');
  await page.goto('/admin/analytics?range=now');
  const open = page.getByRole('region', { name: 'What is open now' });
  await expect(open.getByText('Open at this moment')).toHaveCount(0);
  await db.readingMinute.create({
    data: { minute: new Date(), storyId: story.id, views: 123_456 },
  });
  await expect(open.getByRole('row', { name: /Open at this moment/ })).toContainText('123,456', {
    timeout: 30_000,
  });
});

test('readers find what others read most, and nothing that is not public', async () => {
  const [loved, hidden] = [await makeStory(), await makeStory({ status: 'DRAFT' })];
  const hour = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000);
  await db.readingHour.createMany({
    data: [loved, hidden].map(({ id }) => ({ hour, storyId: id, views: 900_000 })),
  });
  await db.$queryRaw`select pg_notify('door', ${JSON.stringify([tags.stories()])})::text`;
  const list = () => ask('/most-read').then(({ text }) => text);
  await expect.poll(list).toContain(loved.headline);
  expect(await list()).not.toContain(hidden.headline);
  await db.story.update({ where: { id: loved.id }, data: { status: 'UNPUBLISHED' } });
  await db.$queryRaw`select pg_notify('door', ${JSON.stringify([tags.stories()])})::text`;
  await expect.poll(list).not.toContain(loved.headline);
});
