import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf } from './wire';

const events = /\/api\/v1\/.*\/events/;
const button = (page: Page) => page.locator('live-comments').getByRole('button');
const top = async (at: Locator) => Math.round((await at.boundingBox())!.y);
const words = 'The ferry was full by eight, and the second one left with nobody aboard. '.repeat(6);

/** As a moderator would: with the version that was read. */
async function decide(who: { id: number }, id: number, decision: 'approve' | 'reject') {
  const { version } = await db.comment.findUniqueOrThrow({ where: { id } });
  const reason = decision === 'reject' ? 'off_topic' : undefined;
  const body = { decision, reason, version };
  const answer = await call(who, 'POST', `/moderation/comments/${id}`, { body });
  expect(answer.status).toBe(200);
}

/** A page of the story that listens to its comments. */
async function read(page: Page, slug: string): Promise<void> {
  await page.goto(`/article/${slug}`);
  const begun = page.waitForResponse((answer) => events.test(answer.url()));
  await page.locator('#comments').scrollIntoViewIfNeeded();
  expect((await begun).status()).toBe(200);
}

test('new comments are announced without moving what is read, and shown where they belong', async ({
  page,
}) => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const story = await makeStory();
  const there = [];
  for (let i = 0; i < 6; i += 1) there.push(await makeComment({ story, body: `${i} ${words}` }));
  const answered = there[2]!;
  const first = await makeComment({ story, status: 'PENDING', body: 'A new top comment.' });
  const reply = await makeComment({ parent: answered, status: 'PENDING', body: 'A new reply.' });
  const bad = await makeComment({ story, status: 'PENDING', body: 'Gone before it was seen.' });

  await read(page, story.slug);
  const reading = page.locator(`#comment-${answered.id}`);
  await reading.scrollIntoViewIfNeeded();
  const before = await top(reading);
  await decide(moderator, first.id, 'approve');
  await expect(button(page)).toHaveText('1 new comment');
  await decide(moderator, bad.id, 'approve');
  await expect(button(page)).toHaveText('2 new comments');
  await decide(moderator, bad.id, 'reject');
  await expect(button(page)).toHaveText('1 new comment');
  await decide(moderator, reply.id, 'approve');
  await expect(button(page)).toHaveText('2 new comments');
  await expect(button(page)).toBeInViewport();
  expect(await top(reading)).toBe(before);
  await expect(page.locator(`#comment-${first.id}`)).toHaveCount(0);

  await button(page).click();
  await expect(page.locator('.thread > li').first()).toContainText('A new top comment.');
  const under = page.locator('li', { has: reading }).locator('.reps');
  await expect(under.locator(`#comment-${reply.id}`)).toContainText('A new reply.');
  await expect(page.locator(`#comment-${first.id}`)).toBeFocused();
  await expect(button(page)).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Sort comments' })).toContainText('8 comments');
  await expect(page.getByText('Gone before it was seen.')).toHaveCount(0);
});

test('what an answer stands below alone gives way to its whole thread, when that is read on to', async ({
  page,
}) => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const story = await makeStory();
  const oldest = await makeComment({ story, body: words });
  for (let i = 0; i < 20; i += 1) await makeComment({ story, body: `${i} ${words}` });
  await makeComment({ parent: oldest, body: 'An older reply.' });
  const reply = await makeComment({ parent: oldest, status: 'PENDING', body: 'A new reply.' });

  await read(page, story.slug);
  const answered = page.locator(`#comment-${oldest.id}`);
  await expect(answered).toHaveCount(0);
  await decide(moderator, reply.id, 'approve');
  await expect(button(page)).toHaveText('1 new comment');
  await button(page).click();
  await expect(page.locator('.thread > .above', { has: answered })).toContainText('A new reply.');
  await expect(page.getByText('An older reply.')).toHaveCount(0);

  await page.locator('.pages button[data-href]').click();
  await expect(page.locator('.above')).toHaveCount(0);
  await expect(page.locator('.thread > li')).toHaveCount(21);
  const thread = page.locator('.thread > li', { has: answered });
  await expect(thread).toContainText('An older reply.');
  await expect(thread.locator(`#comment-${reply.id}`)).toHaveCount(1);
});

test('the own comment is nobody’s news to its author', async ({ as }) => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const { page, user } = await as('READER');
  const { slug, id: storyId } = await makeStory();
  const other = await makeComment({ story: { id: storyId }, status: 'PENDING' });
  await read(page, slug);
  await page.getByRole('textbox', { name: 'Your comment' }).fill('My own words.');
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.locator('.held')).toContainText('My own words.');
  const own = await db.comment.findFirstOrThrow({ where: { storyId, authorId: user.id } });
  await decide(moderator, own.id, 'approve');
  await decide(moderator, other.id, 'approve');
  await expect(button(page)).toHaveText('1 new comment');
});

test('an answer to the reader counts in the masthead of the open page, until it is read elsewhere', async ({
  as,
}) => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const { page, user } = await as('READER');
  const story = await makeStory();
  const own = await makeComment({ story, author: user, body: words });
  const answer = await makeComment({ parent: own, status: 'PENDING' });
  await page.clock.install();
  await read(page, story.slug);
  await expect(page.locator(`#comment-${own.id} .own`)).toBeVisible();
  const badge = page.locator('account-badge');
  await expect(badge).toHaveText(user.name);
  await decide(moderator, answer.id, 'approve');
  await expect(badge.getByRole('link', { name: '1 new' })).toBeVisible();

  await db.notification.updateMany({ where: { userId: user.id }, data: { readAt: new Date() } });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.clock.fastForward(30_000);
  await expect(badge).toHaveText(user.name);
});

test('what came before the page was looked at is announced then', async ({ page }) => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const story = await makeStory();
  await makeComment({ story, body: words });
  const late = await makeComment({ story, status: 'PENDING' });
  await page.goto(`/article/${story.slug}`);
  await decide(moderator, late.id, 'approve');
  await page.locator('#comments').scrollIntoViewIfNeeded();
  await expect(button(page)).toHaveText('1 new comment');
});

test('a moderator hears of colleagues, and nothing more once banned', async ({ as }) => {
  const admin = await makeUser({ role: 'ADMIN' });
  const colleague = await makeUser({ role: 'MODERATOR', name: 'Mona Quay' });
  const { page, user } = await as('MODERATOR');
  const story = await makeStory();
  const one = await makeComment({ story, status: 'PENDING' });
  const two = await makeComment({ story, status: 'PENDING' });
  await page.goto('/account');
  await page.evaluate(
    ({ of }) =>
      new Promise((begun) => {
        const heard: unknown[] = [];
        const source = new EventSource('/api/v1/moderation/events');
        Object.assign(window, { heard, source });
        source.addEventListener('queue', ({ data }) => {
          type Event = { commentId?: number };
          // Other tests decide too.
          heard.push(
            ...(JSON.parse(data) as Event[]).filter(({ commentId }) => of.includes(commentId ?? 0)),
          );
          begun(null);
        });
      }),
    { of: [one.id, two.id] },
  );
  type Shared = { heard: unknown[]; source: EventSource };
  const heard = () => page.evaluate(() => (window as unknown as Shared).heard);
  await decide(colleague, one.id, 'approve');
  const told = [{ kind: 'decided', commentId: one.id, by: 'Mona Quay', decision: 'approved' }];
  await expect.poll(heard).toEqual(told);

  const body = { action: 'ban', reason: 'A test of what a ban does.' };
  const ban = await call(admin, 'POST', `/moderation/members/${user.id}`, { body });
  expect(ban.status).toBe(200);
  // The browser comes back by itself, is refused, and gives up.
  const state = () => page.evaluate(() => (window as unknown as Shared).source.readyState);
  await expect.poll(state, { timeout: 30_000 }).toBe(2);
  await decide(colleague, two.id, 'approve');
  expect(await heard()).toEqual(told);
  const again = await ask('/api/v1/moderation/events', {
    headers: { Cookie: await cookieOf(user), Accept: 'text/event-stream' },
  });
  expect(again.status).toBe(403);
});

test('a conversation that is closed is not listened to', async ({ page }) => {
  const { slug } = await makeStory({ commentMode: 'CLOSED' });
  await page.goto(`/article/${slug}`);
  await expect(page.locator('comment-thread')).toBeAttached();
  await expect(page.locator('live-comments')).toHaveCount(0);
  const headers = { Accept: 'text/event-stream' };
  const { status } = await ask(`/api/v1/articles/${slug}/comments/events`, { headers });
  expect(status).toBe(204);
});

test('without a connection or a page what is being read stays, and each button says so', async ({
  context,
  page,
}) => {
  const moderator = await makeUser({ role: 'MODERATOR' });
  const story = await makeStory();
  await db.liveCoverage.create({ data: { storyId: story.id } });
  for (let i = 0; i < 21; i += 1) await makeComment({ story, body: `${i} ${words}` });
  const fresh = await makeComment({ story, status: 'PENDING', body: 'New meanwhile.' });
  await page.goto(`/article/${story.slug}`);
  await page.locator('.live-story').scrollIntoViewIfNeeded();
  await db.livePost.create({
    data: {
      ...{ storyId: story.id, headline: 'Gates', text: 'Shut.', signature: 'Jo' },
      body: { type: 'doc', content: [] },
    },
  });
  const post = page.locator('live-posts').getByRole('button');
  await expect(post).toHaveText('1 new post');
  await page.locator('#comments').scrollIntoViewIfNeeded();
  await decide(moderator, fresh.id, 'approve');
  await expect(button(page)).toHaveText('1 new comment');
  const more = page.locator('.pages button[data-href]');

  await context.setOffline(true);
  for (const one of [post, button(page), more]) {
    await one.click();
    await expect(one).toHaveText('The site cannot be reached. Please try again.');
    await expect(one).toBeEnabled();
  }
  await expect(page.locator('.thread > li')).toHaveCount(20);

  // Nor does it go where the site answers that it has no page for now.
  const itsPages = `**/article/${story.slug}*`;
  await page.route(itsPages, (route) => route.fulfill({ status: 503, body: 'Busy.' }));
  await page.route(events, (route) => route.abort()); // what is heard has the buttons drawn anew
  await context.setOffline(false);
  for (const one of [post, button(page), more]) {
    const refused = page.waitForResponse((answer) => answer.status() === 503);
    await one.click();
    await refused;
    await expect(one).toBeEnabled();
    await expect(one).toHaveText('The site cannot be reached. Please try again.');
  }
  await expect(page.locator('.thread > li')).toHaveCount(20);
  await page.unroute(itsPages);
  await page.unroute(events);

  await post.click();
  await expect(page.locator('.live-story')).toContainText('Gates');
  await button(page).click();
  await expect(page.locator(`#comment-${fresh.id}`)).toContainText('New meanwhile.');
  await more.click();
  await expect(page.locator('.thread > li')).toHaveCount(22);
});
