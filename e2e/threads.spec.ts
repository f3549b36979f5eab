import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment, makeDecision, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call } from './wire';

type Story = { id: number; slug: string };
type Made = Awaited<ReturnType<typeof makeComment>>;

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
/** Comments by one member, a minute apart; each answers what `parentOf` says. */
async function makeMany(
  story: Story,
  count: number,
  { word, parentOf }: { word: string; parentOf?: (made: Made[]) => Made | undefined },
): Promise<Made[]> {
  const author = await makeUser({ name: `${word} writer` });
  const made: Made[] = [];
  await db.$transaction(
    async (tx) => {
      for (let n = 0; n < count; n += 1) {
        const parent = parentOf?.(made);
        const fields = { author, body: `${word} ${n}.`, createdAt: at(n) };
        made.push(await makeComment({ ...fields, ...(parent ? { parent } : { story }) }, tx));
      }
    },
    { timeout: 60_000 },
  );
  return made;
}
const html = async (path: string) => (await ask(path)).text;
const said = (text: string, word: string) =>
  [...text.matchAll(new RegExp(`<p class="p" dir="auto">${word} (\\d+)\\.`, 'g'))].map(([, n]) =>
    Number(n),
  );
const numbers = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, n) => (to > from ? from + n : from - n));

/** How many steps a comment is indented on the screen, by lists that take room. */
const stepsOf = (page: Page, id: number) =>
  page.locator(`#comment-${id}`).evaluate((comment) => {
    let steps = 0;
    for (let list = comment.closest('.reps'); list; list = list.parentElement!.closest('.reps'))
      if (getComputedStyle(list).paddingInlineStart !== '0px') steps += 1;
    return steps;
  });
const hasNoSidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

async function expectNoFault(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .include('#comments')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
}

test('a comment at the bottom of a thread of 500 has an address with all that it answers', async ({
  page,
}) => {
  const story = await makeStory();
  const chain = await makeMany(story, 500, { word: 'Step', parentOf: (made) => made.at(-1) });
  const last = chain[499]!;
  const answer = await ask(`/article/${story.slug}?comment=${last.id}`);
  expect(answer.status).toBe(200);
  expect(said(answer.text, 'Step')).toEqual(numbers(0, 499));
  expect(answer.text.match(/<article class="c here"/g)).toHaveLength(1);

  await page.goto(`/article/${story.slug}?comment=${last.id}#comment-${last.id}`);
  const own = page.locator(`#comment-${last.id}`);
  await expect(own).toBeInViewport();
  await expect(own).toHaveAttribute('aria-current', 'true');
  await own.getByRole('link', { name: 'Step writer', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`#comment-${chain[498]!.id}$`));
  await page.getByRole('link', { name: 'View the full discussion (500)' }).click();
  await expect(page).toHaveURL(`/article/${story.slug}#comments`);

  // The story's page has the beginning, five steps deep at most, two on a phone.
  expect(said(await html(`/article/${story.slug}`), 'Step')).toEqual(numbers(0, 20));
  const steps = async () =>
    Promise.all([1, 2, 3, 5, 6, 20].map((n) => stepsOf(page, chain[n]!.id)));
  await expect.poll(steps).toEqual([1, 2, 3, 5, 5, 5]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(steps).toEqual([1, 2, 2, 2, 2, 2]);
});

test('twenty threads, and more by a link or in place, where ignored members fold', async ({
  plain,
  as,
}) => {
  const story = await makeStory();
  const threads = await makeMany(story, 45, { word: 'Thread' });
  const path = `/article/${story.slug}`;
  expect(said(await html(path), 'Thread')).toEqual(numbers(44, 25));
  await plain.goto(path);
  await plain.getByRole('link', { name: 'More comments' }).click();
  expect(said(await plain.content(), 'Thread')).toEqual(numbers(24, 5));
  await plain.getByRole('link', { name: 'More comments' }).click();
  expect(said(await plain.content(), 'Thread')).toEqual(numbers(4, 0));
  await expect(plain.getByRole('link', { name: 'More comments' })).toHaveCount(0);
  await plain.getByRole('link', { name: 'Back to the first comments' }).click();
  expect(said(await plain.content(), 'Thread')).toEqual(numbers(44, 25));

  const { page, user } = await as('READER');
  const ignored = await makeUser({ name: 'Not for me' });
  await db.ignoredMember.create({ data: { userId: user.id, ignoredId: ignored.id } });
  await db.comment.update({ where: { id: threads[3]!.id }, data: { authorId: ignored.id } });
  await page.goto(path);
  const more = page.getByRole('button', { name: 'More comments' });
  await more.click();
  const first = page.locator('.thread > li', { has: page.locator(`#comment-${threads[24]!.id}`) });
  await expect(first).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '20 more shown.' })).toHaveCount(1);
  await more.click();
  await expect(page.locator('.thread > li')).toHaveCount(45);
  await expect(more).toHaveCount(0);
  await expect(page).toHaveURL(path);
  const folded = page.locator('details.fold');
  await expect(folded).toHaveCount(1);
  await expect(folded.locator(`#comment-${threads[3]!.id}`)).toBeHidden();
  // What came later can be answered and liked as what was there.
  const late = page.locator(`#comment-${threads[0]!.id}`);
  await late.getByRole('button', { name: /^Like/ }).click();
  await expect(late.getByRole('button', { name: /^Like/ })).toHaveAttribute('aria-pressed', 'true');
  await expectNoFault(page);
});

test('a thread of hundreds shows its first replies and is read on from there', async ({
  page,
  plain,
}) => {
  const story = await makeStory();
  const [root] = await makeMany(story, 151, { word: 'Reply', parentOf: (made) => made[0] });
  const path = `/article/${story.slug}`;
  expect(said(await html(path), 'Reply')).toEqual(numbers(0, 20));
  await plain.goto(path);
  await plain.getByRole('link', { name: 'Read 130 more replies of this conversation' }).click();
  await expect(plain).toHaveURL(new RegExp(`comment=${root!.id}`));
  expect(said(await plain.content(), 'Reply')).toEqual([0, ...numbers(21, 120)]);
  await plain.getByRole('link', { name: 'Read 30 more replies' }).click();
  expect(said(await plain.content(), 'Reply')).toEqual([0, ...numbers(121, 150)]);

  await page.goto(path);
  await page.getByRole('button', { name: 'Read 130 more replies' }).click();
  await expect(page.locator('.reps > li')).toHaveCount(120);
  await page.getByRole('button', { name: 'Read 30 more replies' }).click();
  await expect(page.locator('.reps > li')).toHaveCount(150);
  expect(said(await page.content(), 'Reply')).toEqual(numbers(0, 150));
  await expect(page.getByRole('button', { name: 'more replies' })).toHaveCount(0);
});

test('a link to a comment that nobody can see says so, whatever the reason, until it is approved', async ({
  as,
  page,
}) => {
  const story = await makeStory();
  await makeComment({ story, body: 'Something to read.' });
  const words = /The comment you followed a link to is not here\./;
  const made = [];
  for (const status of ['PENDING', 'REJECTED', 'SPAM', 'DELETED'] as const) {
    made.push(await makeComment({ story, status, body: 'Nobody may read this.' }));
  }
  const elsewhere = await makeComment({ story: await makeStory(), body: 'Nobody may read this.' });
  const pages = [];
  for (const id of [...made.map((one) => one.id), elsewhere.id, 2_000_000_001]) {
    const { status, text } = await ask(`/article/${story.slug}?comment=${id}`);
    expect(status, `${id}`).toBe(404);
    expect(text).not.toContain('Nobody may read this.');
    const talk = text.slice(text.indexOf('<section class="talk"'));
    pages.push(talk.replaceAll(`comment-${id}"`, '').replaceAll(`comment=${id}`, ''));
  }
  expect(pages[0]).toMatch(words);
  expect(pages[0]).toContain('Something to read.');
  for (const other of pages) expect(other).toBe(pages[0]);

  const [held] = made;
  await page.goto(`/article/${story.slug}?comment=${held!.id}#comment-${held!.id}`);
  await expect(page.getByText(words)).toBeInViewport();
  await expectNoFault(page);
  const moderator = await as('MODERATOR');
  const decision = { decision: 'approve', version: 1 };
  await call(moderator.user, 'POST', `/moderation/comments/${held!.id}`, { body: decision });
  await expect
    .poll(async () => (await ask(`/article/${story.slug}?comment=${held!.id}`)).status)
    .toBe(200);
  await page.reload();
  await expect(page.locator(`#comment-${held!.id}`)).toContainText('Nobody may read this.');
});

for (const hasScript of [true, false]) {
  test(`one’s own comment is changed and deleted, ${hasScript ? 'with' : 'without'} JavaScript`, async ({
    as,
  }) => {
    const author = await makeUser({ trusted: true, name: 'Hedda Lund' });
    const { page } = await as(author, { javaScriptEnabled: hasScript });
    const story = await makeStory({ commentMode: 'OPEN' });
    await page.goto(`/article/${story.slug}`);
    await page.getByRole('textbox', { name: 'Your comment' }).fill('It was *not* the tide.');
    await page.getByRole('button', { name: 'Post comment' }).click();
    const own = page.locator('article.c', { hasText: 'It was not the tide.' });
    await expect(own.locator('em')).toHaveText('not');
    const { id } = await db.comment.findFirstOrThrow({ where: { storyId: story.id } });
    if (hasScript) {
      await expect(page.locator('li', { has: page.locator(`#comment-${id}`) })).toBeFocused();
      await expect(page.getByText('Your comment is published.')).toBeVisible();
      await page.reload();
      await own.getByRole('link', { name: 'Edit or delete' }).click();
    } else {
      await page.goto(`/account/comment?posted=${id}`);
    }
    await page.getByLabel('Edit it').fill('It was the tide.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('article.c')).toContainText('It was the tide.');
    expect(await html(`/article/${story.slug}`)).toContain('<span>edited</span>');

    await makeComment({ parent: await db.comment.findUniqueOrThrow({ where: { id } }) });
    await page.reload();
    await expect(page.getByLabel('Edit it')).toHaveCount(0);
    await page.getByText('Delete it').click();
    await page.getByRole('button', { name: 'Delete my comment' }).click();
    const note = page.getByRole('status').filter({ hasText: 'Your comment is deleted.' });
    await expect(note).toContainText('Its replies are kept');
    if (hasScript) await expect(note).toBeFocused();
    await page.getByRole('link', { name: 'Back to the discussion' }).click();
    await expect(page.locator(`#comment-${id}`)).toHaveText(
      'This comment was deleted. Its replies are kept.',
    );
    expect(await html(`/article/${story.slug}`)).not.toContain('It was the tide.');
  });
}

test('what is held is shown to its author with its marks, and focus goes there', async ({ as }) => {
  const { page } = await as('READER');
  const story = await makeStory({ commentMode: 'PREMODERATED' });
  const parent = await makeComment({ story, body: 'Who was there?' });
  await page.goto(`/article/${story.slug}`);
  await page.locator(`#comment-${parent.id}`).getByText('Reply to').click();
  await page
    .getByRole('textbox', { name: 'Your reply' })
    .fill('> Who?\n\n- **I** was\n- <b>you</b>');
  await page.getByRole('button', { name: 'Post reply' }).click();
  const held = page.locator('.held');
  await expect(held.locator('blockquote')).toHaveText('Who?');
  await expect(held.locator('li').first().locator('strong')).toHaveText('I');
  await expect(held.locator('li').last()).toHaveText('<b>you</b>');
  await expect(page.locator('.reps > li')).toBeFocused();
  await expect(page.getByText('An editor will read your comment.')).toHaveAttribute(
    'role',
    'status',
  );
  await expectNoFault(page);
  await page.reload();
  await expect(held.locator('strong')).toHaveText('I');
});

test('an editor picks a comment on the page, and readers ask for the picks', async ({
  as,
  page,
}) => {
  const story = await makeStory();
  const top = await makeComment({ story, body: 'The top.' });
  const reply = await makeComment({ parent: top, body: 'Worth reading.' });
  const editor = await as('EDITOR');
  await editor.page.goto(`/article/${story.slug}`);
  const own = editor.page.locator(`#comment-${reply.id}`);
  await own.getByRole('button', { name: 'Pick', exact: true }).click();
  await expect(own).toContainText('Editor’s pick');
  await expect(editor.page.getByRole('status').filter({ hasText: 'Picked.' })).toHaveCount(1);
  await expectNoFault(editor.page);

  await expect.poll(() => html(`/article/${story.slug}`)).toContain('Editor’s picks');
  await page.goto(`/article/${story.slug}`);
  await expect(page.getByRole('button', { name: 'Pick', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Editor’s picks' }).click();
  await expect(page.locator('.thread > li')).toHaveText([/Worth reading\./, /The top\./]);
  await expectNoFault(page);
  const picked = page.locator('.thread > li').first();
  await picked.getByRole('link', { name: top.authorId ? /^Member/ : 'none' }).click();
  await expect(page.locator('.c.here')).toContainText('The top.');

  const picks = await ask(`/api/v1/articles/${story.slug}/comments?sort=picks`);
  expect(JSON.parse(picks.text)).toMatchObject({
    items: [
      { id: reply.id, isPicked: true },
      { id: top.id, isPicked: false, replies: [] },
    ],
  });
  await own.getByRole('button', { name: 'Take the pick back' }).click();
  await expect(own).not.toContainText('Editor’s pick');
  const audit = await db.auditEntry.findMany({
    where: { targetKind: 'comment', targetId: String(reply.id) },
    orderBy: { id: 'asc' },
  });
  expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['comment.pick', editor.user.id],
    ['comment.unpick', editor.user.id],
  ]);
});

test('without a script a comment is picked from the queue and from its member’s page', async ({
  as,
}) => {
  const { page } = await as('MODERATOR', { javaScriptEnabled: false });
  const story = await makeStory();
  const author = await makeUser();
  const { id } = await makeComment({ story, author, body: 'Picked by hand.' });
  const isPicked = async () =>
    (await db.comment.findUniqueOrThrow({ where: { id } })).pickedAt !== null;
  await page.goto(`/admin/moderation?status=approved&story=${story.slug}`);
  const card = page.getByRole('article');
  await card.getByRole('button', { name: 'Make it a pick' }).click();
  await expect(card.getByText('Editor’s pick', { exact: true })).toBeVisible();
  expect(await isPicked()).toBe(true);
  await page.goto(`/admin/moderation/members/${author.id}`);
  await page
    .getByRole('button', { name: new RegExp(`^Take the pick back ?: comment ${id}$`) })
    .click();
  await expect(
    page.getByRole('button', { name: new RegExp(`^Make it a pick ?: comment ${id}$`) }),
  ).toBeVisible();
  expect(await isPicked()).toBe(false);
  // What waits is nothing to recommend.
  await makeComment({ story, author, status: 'PENDING' });
  await page.goto(`/admin/moderation?story=${story.slug}`);
  await expect(card).toBeVisible();
  await expect(card.getByRole('button', { name: 'Make it a pick' })).toHaveCount(0);
});

test('the number of comments is that of those that can be read, wherever it stands', async ({
  page,
}) => {
  const story = await makeStory({ publishedAt: new Date() });
  const gone = await makeComment({ story, status: 'REJECTED' });
  const reply = await makeComment({ parent: gone });
  await makeComment({ parent: reply, status: 'PENDING' });
  const deleted = await makeComment({ parent: reply, status: 'DELETED' });
  await makeComment({ parent: deleted });
  for (const status of ['SPAM', 'DELETED', 'PENDING'] as const)
    await makeComment({ story, status });
  const path = `/article/${story.slug}`;
  await page.goto(path);
  await expect(page.getByRole('navigation', { name: 'Sort comments' })).toContainText('2 comments');
  await expect(page.locator('article.c')).toHaveCount(2);
  expect(await html(path)).toContain('"commentCount":2');
  const api = JSON.parse(await html(`/api/v1/articles/${story.slug}`)) as object;
  expect(api).toMatchObject({ commentCount: 2 });
  const { items } = JSON.parse(await html('/api/v1/articles?limit=100')) as {
    items: { slug: string; commentCount: number }[];
  };
  expect(items.find(({ slug }) => slug === story.slug)?.commentCount).toBe(2);
  const list = await html(`/search?q=${encodeURIComponent(story.headline)}`);
  expect(list).toContain(story.slug);
});

test('long words and other directions break nothing, on the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const name = 'ש'.repeat(40);
  const author = await makeUser({ name });
  const story = await makeStory();
  let parent = await makeComment({ story, author, body: 'x'.repeat(2_000) });
  for (let n = 0; n < 7; n += 1) {
    parent = await makeComment({ parent, author, body: `${'מילה'.repeat(500)}${n}` });
  }
  const arabic = await makeComment({ parent, author, body: 'السلام عليكم 123' });
  await page.goto(`/article/${story.slug}`);
  expect(await hasNoSidewaysScroll(page)).toBe(true);
  const words = page.locator(`#comment-${arabic.id} .p`);
  const { direction, right } = await words.evaluate((p) => {
    const range = document.createRange();
    range.selectNodeContents(p);
    const room = p.getBoundingClientRect().right - range.getBoundingClientRect().right;
    return { direction: getComputedStyle(p).direction, right: Math.round(room) };
  });
  expect([direction, right]).toEqual(['rtl', 0]);
  await page.goto(`/article/${story.slug}?comment=${arabic.id}`);
  expect(await hasNoSidewaysScroll(page)).toBe(true);
  await expectNoFault(page);
});

test('who was refused reads why and appeals where the comment is', async ({ as }) => {
  const { page, user } = await as('READER', { javaScriptEnabled: false });
  const comment = await makeComment({ story: await makeStory(), author: user, status: 'REJECTED' });
  const moderator = await makeUser({ role: 'MODERATOR' });
  const refused = { comment, actor: moderator, toStatus: 'REJECTED', reason: 'off_topic' } as const;
  await makeDecision(refused);
  await page.goto(`/account/comment?posted=${comment.id}`);
  await expect(page.getByText('Not published. Reason:')).toBeVisible();
  await page.getByText('Appeal', { exact: true }).click();
  await page.getByLabel('Why is the decision wrong?').fill('It is about the harbour.');
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await expect.poll(() => db.appeal.count({ where: { commentId: comment.id } })).toBe(1);
  await page.goto(`/account/comment?posted=${comment.id}`);
  await expect(page.getByText('You have appealed. It is still to be heard.')).toBeVisible();
});

test('the empty, the closed and the tombstones have no fault either', async ({ page }) => {
  const closed = await makeStory({ commentMode: 'CLOSED' });
  const gone = await makeComment({ story: closed, status: 'REJECTED' });
  const staff = await makeUser({ role: 'EDITOR' });
  await makeComment({ parent: gone, author: staff, pickedAt: new Date(), editedAt: new Date() });
  for (const { slug } of [await makeStory(), closed]) {
    await page.goto(`/article/${slug}`);
    await expectNoFault(page);
  }
});
