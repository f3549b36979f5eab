import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment, makeDecision, makeSession, makeToken } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { matrix } from './matrix';
import { made } from './matrix-walk';
import { englishPageTypes, pageTypes } from './page-types';

/** WCAG 2.2 A and AA, as far as a program can tell. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNoFault(page: Page, address: string) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address, { waitUntil: 'networkidle' });
  await expectNoFaultNow(page, address);
}

async function expectNoFaultNow(page: Page, address: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = await new AxeBuilder({ page })
      // Not in WCAG's words, but a header that says nothing is one nobody can hear.
      .options({ resultTypes: ['violations'], rules: { 'empty-table-header': { enabled: true } } })
      .withTags(rules)
      .setLegacyMode() // no page has frames, and a second window for each run costs a second
      .analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
    expect(found, `${address} ${colorScheme}`).toEqual([]);
    expect(passes.length, address).toBeGreaterThan(10); // it has looked at something
  }
}

/** Whatever is pressed is at least 24 pixels wide and high, but for links within a sentence (WCAG 2.2, 2.5.8). */
async function expectTargets(page: Page, address: string) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, summary, select, textarea, input')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      // Pressing its label presses the box.
      .map((element) =>
        element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
          ? (element.labels![0] ?? element)
          : element,
      )
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && (Math.ceil(width) < 24 || Math.ceil(height) < 24);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(small, address).toEqual([]);
}

/** One headline of the first rank, and no rank that is skipped on the way down. */
async function expectOutline(page: Page, address: string) {
  const ranks = await page
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
  expect(
    ranks.filter((rank) => rank === 1),
    address,
  ).toHaveLength(1);
  const skipped = ranks.filter((rank, i) => i > 0 && rank > ranks[i - 1]! + 1);
  expect(skipped, address).toEqual([]);
}

const viewports = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

async function expectNothingBeside(page: Page, address: string) {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${address} scrolls sideways`).toBe(0);
}

for (const viewport of viewports)
  for (const [name, addressOf] of Object.entries({ ...pageTypes, ...englishPageTypes }))
    test(`readers: ${name}, at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const address = await addressOf();
      await expectNoFault(page, address);
      await expectNothingBeside(page, address);
      await expectTargets(page, address);
      await expectOutline(page, address);
    });

test('readers: a thread of comments', async ({ page }) => {
  const story = await makeStory();
  const top = await makeComment({ story });
  await makeComment({ parent: top });
  const gone = await makeComment({ story, status: 'DELETED' });
  await makeComment({ parent: gone });
  await expectNoFault(page, `/article/${story.slug}`);
});

for (const viewport of viewports) {
  test(`members: every page of the account at ${viewport.width} px`, async ({ as }) => {
    const { page, user } = await as('READER', { viewport });
    const story = await makeStory({ headline: 'Pilots ask for a light on the north mole' });
    await makeComment({ story, author: user, status: 'PENDING' });
    const refused = await makeComment({ story, author: user, status: 'REJECTED' });
    await makeDecision({ comment: refused, toStatus: 'REJECTED', reason: 'OFF_TOPIC' });
    const other = await makeComment({ story });
    await db.commentLike.create({ data: { userId: user.id, commentId: other.id } });
    await db.savedStory.create({ data: { userId: user.id, storyId: story.id } });
    await db.ignoredMember.create({ data: { userId: user.id, ignoredId: other.authorId! } });
    await db.notification.create({
      data: { userId: user.id, kind: 'REPLY', key: `reply:${other.id}`, commentId: other.id },
    });
    await makeSession({ userId: user.id, userAgent: 'curl/8.5.0' });
    for (const address of [
      '/account',
      '/account/sign-in',
      '/account/security',
      '/account/sessions',
      '/account/comments',
      '/account/likes',
      '/account/saved',
      '/account/ignored',
      '/account/newsletters',
      '/account/notifications',
      '/account/delete',
    ]) {
      await expectNoFault(page, address);
      await expectNothingBeside(page, address);
      await expectTargets(page, address);
      await expectOutline(page, address);
    }
  });
}

/** Every page of the newsroom that an admin can open, as the matrix of who may what knows it. */
const deskPages = matrix.filter(
  ({ route, gives }) =>
    route.startsWith('GET /admin') &&
    gives.at(-1) === '200' &&
    existsSync(`app${route.replace('GET ', '')}/page.tsx`),
);
/** What is shown of them beside their usual state. */
const deskStates = async () => {
  const story = await makeStory();
  const { sectionId } = await db.story.findUniqueOrThrow({ where: { id: story.id } });
  const comment = await makeComment({ story, status: 'REJECTED' });
  await db.appeal.create({
    data: { commentId: comment.id, userId: comment.authorId!, text: 'It was meant kindly.' },
  });
  await db.missedAddress.create({ data: { path: `/old/${story.slug}` } });
  // More on a day than its box holds, the last of it in one line right above what leads to the rest.
  const publishedAt = new Date('2098-07-02T10:00:00Z');
  for (let i = 0; i < 8; i++)
    await makeStory({ headline: 'Sand', status: 'SCHEDULED', publishedAt });
  return [
    '/admin/analytics?range=now',
    `/admin/taxonomy?edit=${sectionId}`,
    '/admin/front?section=harbour',
    '/admin/moderation/appeals',
    '/admin/redirects/missed',
    '/admin/articles?q=harbour',
    '/admin/articles?q=nothing-of-this-name',
    '/admin/calendar?view=week',
    '/admin/calendar?on=2098-07-02',
    `/admin/articles/${story.id}`,
  ];
};

async function expectNoFaultAtAnyWidth(page: Page, address: string) {
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    await expectNoFault(page, address);
    await expectNothingBeside(page, `${address} at ${viewport.width} px`);
  }
}

for (const row of deskPages) {
  test(`newsroom: ${row.route.replace('GET ', '')}`, async ({ as }) => {
    const { page, user } = await as('ADMIN');
    await makeToken({ userId: user.id, scopes: ['moderation'] });
    const { at } = await made(row);
    await expectNoFaultAtAnyWidth(page, at);
  });
}

test('newsroom: pages in other states than their usual one', async ({ as }) => {
  test.slow();
  const { page } = await as('ADMIN');
  for (const address of await deskStates()) await expectNoFaultAtAnyWidth(page, address);
});

test('staff: the front, with what its masthead has for them alone', async ({ as }) => {
  const viewport = { width: 1280, height: 900 };
  const { page } = await as('ADMIN', { viewport, reducedMotion: 'reduce' });
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('banner').getByRole('link', { name: 'Newsroom' })).toBeVisible();
  await expectNoFaultNow(page, '/');
});

test('members: a comment that waits, on its own page and under its story', async ({ as }) => {
  const { page, user } = await as('READER');
  const story = await makeStory();
  const { id } = await makeComment({ story, author: user, status: 'PENDING' });
  await expectNoFault(page, `/account/comment?posted=${id}`);
  await expectNoFault(page, `/article/${story.slug}`);
});

test('members: reporting a comment', async ({ as }) => {
  const { page } = await as('READER');
  const { id } = await makeComment({ story: await makeStory() });
  await expectNoFault(page, `/account/comment?report=${id}`);
});

test('newsroom: a table that has just been put into a story', async ({ as }) => {
  const { page } = await as('EDITOR');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('/admin/articles/new');
  const text = page.getByRole('textbox', { name: 'Text of the story' });
  await text.click();
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(text.getByRole('row')).toHaveCount(3);
  await expect(text.getByRole('columnheader')).toHaveCount(0);
  await expectNoFaultNow(page, 'a new table');
  await page.keyboard.type('Berth');
  await expect(text.getByRole('columnheader')).toHaveText(['Berth']);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Boats');
  await expect(text.getByRole('columnheader')).toHaveText(['Berth', 'Boats']);
  await expectNoFaultNow(page, 'a table with some headers');
});

test('newsroom: a page that is not for this account', async ({ as }) => {
  const { page } = await as('MODERATOR');
  await expectNoFault(page, '/admin/articles');
});
