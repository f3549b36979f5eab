import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeTopic, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call } from './wire';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' });
const state = (page: Page) => page.locator('.dk-head .hint[role=status]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** What readers get at each of these addresses: the status, and whether the words are there. */
const seen = (addresses: readonly string[], words: string) =>
  Promise.all(
    addresses.map(async (address) => {
      const answer = await ask(address);
      return `${answer.status} ${answer.text.includes(words) ? 'with' : 'without'} it at ${address}`;
    }),
  );
const everywhere = (addresses: readonly string[], status: number, presence: 'with' | 'without') =>
  addresses.map((address) => `${status} ${presence} it at ${address}`);

test('a story from the first word to its readers, and away again', async ({ as }) => {
  const { page } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  const headline = `Gulls take the fish quay ${mark}`;
  const own = `/article/gulls-take-the-fish-quay-${mark}`;
  const topic = `/topic/gulls-${mark}`;
  const lists = [
    '/',
    '/latest',
    '/section/trade',
    '/author/maren-holt',
    '/feed.xml',
    '/section/trade/feed.xml',
    '/author/maren-holt/feed.xml',
    '/author/maren-holt/feed.json',
    '/sitemap/1.xml',
    '/news-sitemap.xml',
  ];
  // All asked for before, so that the door holds them: lists without it, its own addresses as missing.
  const slugOrWords = own.split('/').at(-1)!;
  expect(await seen(lists, slugOrWords)).toEqual(everywhere(lists, 200, 'without'));
  expect(await seen([own, topic], headline)).toEqual(everywhere([own, topic], 404, 'without'));

  await page.goto('/admin/articles/new');
  await page.getByLabel('Headline', { exact: true }).fill(headline);
  await page.getByLabel('Standfirst', { exact: true }).fill('They came at dawn.');
  await text(page).click();
  await page.keyboard.type('Nobody had counted them before.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('There were four hundred.');
  await page.getByLabel('Section').selectOption('trade');
  await page.getByLabel('Add a topic').fill(`Gulls ${mark}`);
  await page.getByLabel('Add a topic').press('Enter');
  await page.getByLabel('Add an author').selectOption('maren-holt');
  await button(page, /^Save draft/).click();
  // What was typed has been sent by itself meanwhile, once or several times.
  await expect(state(page)).toHaveText(/^Saved .*, version \d+$/);
  await expect(page).toHaveURL(/\/admin\/articles\/\d+$/);
  expect((await ask(own)).status).toBe(404);

  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Preview' }).click();
  const preview = await opened;
  await expect(preview.getByText('Preview, not public')).toBeVisible();
  await expect(preview.getByRole('heading', { name: headline })).toBeVisible();
  await expect(preview.locator('strong')).toHaveText('There were four hundred.');
  await preview.close();

  await button(page, 'Publish').click();
  await button(page, 'Publish now').click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
  await expect
    .poll(() => seen([...lists, own, topic], slugOrWords), { timeout: 15_000 })
    .toEqual(everywhere([...lists, own, topic], 200, 'with'));
  const { text: published } = await ask(own);
  expect(published).toContain(
    '<p>Nobody had counted them before.</p><p><strong>There were four hundred.</strong></p>',
  );
  expect(published).not.toContain('ProseMirror');

  await page.getByLabel('Headline', { exact: true }).fill(`Gulls leave the fish quay ${mark}`);
  await button(page, 'Publish changes').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect(state(page)).toHaveText(/^Saved .*, version \d+$/);
  // A sitemap has addresses only, and the address stays.
  const worded = [...lists.filter((address) => address !== '/sitemap/1.xml'), own, topic];
  await expect
    .poll(() => seen(worded, `Gulls leave the fish quay ${mark}`), { timeout: 15_000 })
    .toEqual(everywhere(worded, 200, 'with'));

  await button(page, 'Unpublish').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByText('Unpublished', { exact: true }).first()).toBeVisible();
  await expect
    .poll(() => seen([...lists, topic], slugOrWords), { timeout: 15_000 })
    .toEqual(everywhere([...lists, topic], 200, 'without'));
  expect(await seen([own], 'fish quay')).toEqual(everywhere([own], 410, 'without'));
});

test('a scheduled story appears at its second, with nobody’s help', async () => {
  const topic = await makeTopic();
  const due = new Date(Date.now() + 3_000);
  // No job is queued for a row that a factory makes: what happens, the door does by itself.
  const { slug } = await makeStory({ status: 'SCHEDULED', publishedAt: due, topics: [topic] });
  const look = async () => {
    const [page, list] = await Promise.all([ask(`/article/${slug}`), ask(`/topic/${topic.slug}`)]);
    return [page.status, list.text.includes(slug)];
  };
  expect(await look()).toEqual([404, false]);
  let before: unknown;
  await expect
    .poll(
      async () => {
        const found = await look();
        if (Date.now() < due.getTime()) before = found;
        return found;
      },
      { timeout: 5_000, intervals: [100] },
    )
    .toEqual([200, true]);
  expect(before).toEqual([404, false]);
  expect(Date.now()).toBeLessThan(due.getTime() + 2_000);
});

test('scheduling through the API does the same for pages that were asked for before', async () => {
  const editor = await makeUser({ role: 'EDITOR' });
  const { id, slug } = await makeStory({ status: 'DRAFT' });
  const look = async () =>
    (await ask('/latest')).text.includes(slug) && (await ask(`/article/${slug}`)).status === 200;
  expect(await look()).toBe(false);
  const due = Date.now() + 2_500;
  const { status } = await call(editor, 'POST', `/articles/${id}/status`, {
    body: { status: 'scheduled', publishAt: new Date(due).toISOString() },
  });
  expect(status).toBe(200);
  await expect.poll(look, { timeout: 4_500, intervals: [100] }).toBe(true);
  expect(Date.now()).toBeGreaterThanOrEqual(due);
});

test('an author writes and submits, but publishes nothing', async ({ as }) => {
  const { page, user } = await as('AUTHOR');
  await page.goto('/admin/articles/new');
  await page.getByLabel('Headline', { exact: true }).fill(`Written by ${user.name}`);
  await page.getByLabel('Section').selectOption('sport');
  await text(page).click();
  await page.keyboard.type('It rained.');
  await expect(button(page, /^Publish/)).toHaveCount(0);
  await expect(button(page, 'Schedule')).toHaveCount(0);
  await button(page, 'Submit for review').click();
  await expect(page.getByText('In review', { exact: true }).first()).toBeVisible();
  await page.goto('/admin/articles');
  await expect(page.getByRole('link', { name: `Written by ${user.name}` })).toBeVisible();

  // What readers have is written beside, and an editor lets it out.
  const live = await makeStory({ createdBy: user, headline: 'Out already' });
  await page.goto(`/admin/articles/${live.id}`);
  await page.getByLabel('Headline', { exact: true }).fill('Not out yet');
  await expect
    .poll(() => db.pendingVersion.findUnique({ where: { storyId: live.id } }))
    .toMatchObject({ snapshot: { headline: 'Not out yet' } });
  await expect(button(page, 'Submit changes for review')).toBeVisible();
  await expect(button(page, /^(Publish|Schedule|Unpublish|Withdraw)/)).toHaveCount(0);
  expect((await ask(`/article/${live.slug}`)).text).not.toContain('Not out yet');

  const next = await makeStory({
    createdBy: user,
    status: 'SCHEDULED',
    publishedAt: new Date(Date.now() + 3_600_000),
  });
  await page.goto(`/admin/articles/${next.id}`);
  await expect(
    page.getByText('This story is scheduled: only an editor may change it now.'),
  ).toBeVisible();
});

test('what was typed survives an ended session and a closed window', async ({ as }) => {
  const { page, user } = await as('EDITOR');
  const { id } = await makeStory({ status: 'DRAFT', body: 'Before.' });
  await page.goto(`/admin/articles/${id}`);
  await expect(text(page)).toHaveText('Before.');
  await page.getByLabel('Standfirst', { exact: true }).fill('Not to be lost.');
  await db.user.update({
    where: { id: user.id },
    data: { status: 'SUSPENDED', suspendedUntil: new Date(Date.now() + 60_000) },
    select: { id: true },
  });
  await button(page, /^Save draft/).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'This account is suspended',
  );
  await expect(page.getByLabel('Standfirst', { exact: true })).toHaveValue('Not to be lost.');
  await db.user.update({
    where: { id: user.id },
    data: { status: 'ACTIVE', suspendedUntil: null },
    select: { id: true },
  });
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
    .toContain('Not to be lost.');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: 'Put it into the form' }).click();
  await expect(page.getByLabel('Standfirst', { exact: true })).toHaveValue('Not to be lost.');
});

test('the list of stories is narrowed by state, section, author and words', async ({ as }) => {
  const { page } = await as('EDITOR');
  const mark = randomUUID().slice(0, 8);
  await makeStory({ headline: `Draft ${mark}`, status: 'DRAFT' });
  await makeStory({ headline: `Public ${mark}` });
  const names = () => page.locator('td.h a').allTextContents();
  await page.goto('/admin/articles');
  const search = page.getByRole('search', { name: 'Stories' });
  await search.getByLabel('Words in headline, text or note').fill(mark);
  await button(page, 'Show').click();
  await expect
    .poll(async () => (await names()).sort())
    .toEqual([`Draft ${mark}`, `Public ${mark}`]);
  await page.getByRole('list', { name: 'By state' }).getByRole('link', { name: 'Draft' }).click();
  await expect.poll(names).toEqual([`Draft ${mark}`]);
  await search.getByLabel('Section').selectOption({ label: 'Sport' });
  await button(page, 'Show').click();
  await expect(page.getByText('No story fits.')).toBeVisible();
});
