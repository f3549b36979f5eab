import AxeBuilder from '@axe-core/playwright';
import { articlePath } from '@/lib/paths';
import { db } from '@/lib/db';
import { makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call } from './wire';

test('a story is told live: begun, posted, heard by readers without moving, linked, ended', async ({
  as,
  page: reader,
  plain,
}) => {
  const { id, slug, headline } = await makeStory();
  const { page: desk } = await as('EDITOR');
  await desk.goto(`/admin/articles/${id}/live`);
  await desk.getByRole('button', { name: 'Begin the live coverage' }).click();
  await expect(desk.getByRole('heading', { name: 'Live now' })).toBeVisible();

  await reader.goto(articlePath(slug));
  const live = reader.locator('.live-story');
  await expect(live).toContainText('The first post is on its way.');
  await live.scrollIntoViewIfNeeded();

  const send = async (text: string, title = '') => {
    const form = desk.getByRole('region', { name: 'A new post' });
    await form.getByLabel('Headline, if it has one').fill(title);
    await form.getByLabel('Text').fill(text);
    await form.getByLabel('Text').press('Control+Enter');
    await expect(desk.getByRole('region').filter({ hasText: text }).first()).toBeVisible();
  };
  await send('The gates are **shut**.', 'Gates');
  await send('The pilots have met.');
  const news = live.getByRole('status').getByRole('button');
  await expect(news).toHaveText('2 new posts');
  await expect(live.getByRole('listitem')).toHaveCount(0);
  await news.click();
  await expect(live.getByRole('listitem')).toHaveCount(2);
  await expect(live.getByRole('listitem').first()).toContainText('The pilots have met.');
  await expect(live.getByRole('listitem').first()).toBeFocused();
  await expect(live.getByRole('heading', { name: 'Gates' })).toBeVisible();
  await expect(news).toHaveCount(0);

  const posts = await db.livePost.findMany({ where: { storyId: id }, orderBy: { id: 'asc' } });
  await plain.goto(`${articlePath(slug)}?post=${posts[0]!.id}`);
  await expect(plain.locator('.live-story').getByRole('listitem')).toHaveCount(1);
  await expect(plain.locator(`#post-${posts[0]!.id}`)).toContainText('The gates are shut.');
  await expect(plain.getByRole('link', { name: 'To the newest posts' })).toBeVisible();

  const pilots = desk.getByRole('region', { name: `Post ${posts[1]!.id}` });
  await pilots.getByRole('button', { name: /^Take it from readers/ }).click();
  await expect(pilots).toContainText('taken from readers');
  await expect(live.getByRole('status').getByRole('button')).toHaveText('Posts were changed');
  expect((await ask(`${articlePath(slug)}?post=${posts[1]!.id}`)).status).toBe(404);
  expect((await ask(articlePath(slug))).text).not.toContain('The pilots have met.');

  await plain.goto('/latest');
  await expect(plain.getByRole('heading', { name: `Live ${headline}` })).toBeVisible();
  await desk.getByRole('button', { name: 'End the live coverage' }).click();
  await expect(desk.getByRole('button', { name: 'Go on with the live coverage' })).toBeVisible();
  await reader.reload();
  await expect(live.getByRole('heading', { name: 'As it happened' })).toBeVisible();
  const { text } = await ask(articlePath(slug));
  expect(text).toContain('"@type":["NewsArticle","LiveBlogPosting"]');
  expect(text).toContain('"coverageEndTime"');
  expect(text).not.toContain('<live-posts');
  expect((await ask(`/api/v1/articles/${slug}/posts/events`)).status).toBe(204);

  for (const page of [reader, desk]) {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id: rule }) => rule)).toEqual([]);
  }
});

test('readers hear of as many new posts as there are, whatever else happens to posts', async ({
  page,
}) => {
  const editor = await makeUser({ role: 'EDITOR' });
  const { id: storyId, slug } = await makeStory();
  await db.liveCoverage.create({ data: { storyId } });
  const body = { type: 'doc', content: [] };
  await db.livePost.createMany({
    data: Array.from({ length: 21 }, (_, n) => ({ storyId, body, text: `Post ${n}.` })),
  });
  const [oldest] = await db.livePost.findMany({ where: { storyId }, orderBy: { id: 'asc' } });
  const send = async (text: string) => {
    const path = `/articles/${storyId}/posts`;
    const answer = await call<{ id: number }>(editor, 'POST', path, { body: { text } });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const change = async (id: number, what: { text: string } | { removed: true }) => {
    const path = `/articles/${storyId}/posts/${id}`;
    const answer = await call(editor, 'PATCH', path, { body: { ...what, version: 1 } });
    expect(answer.status).toBe(200);
  };
  await page.goto(articlePath(slug));
  const live = page.locator('.live-story');
  const news = live.getByRole('status').getByRole('button');
  await live.scrollIntoViewIfNeeded();
  await expect(page.locator(`#post-${oldest!.id}`)).toHaveCount(0);

  // Gone before it was seen.
  const bad = await send('Too soon.');
  await expect(news).toHaveText('1 new post');
  await change(bad, { removed: true });
  await expect(news).toHaveCount(0);

  // One of a further page is changed.
  await change(oldest!.id, { text: 'Post 0, put right.' });
  await expect(news).toHaveText('Posts were changed');
  const first = await send('The tide turned.');
  await expect(news).toHaveText('1 new post');

  // Another comes while the page is on its way.
  const html = async () => (await ask(articlePath(slug))).text;
  await expect.poll(html).toContain('The tide turned.');
  const before = await html();
  let letPageCome = () => {};
  const isAsked = new Promise<void>((resolve) => (letPageCome = resolve));
  const itsPage = `**${articlePath(slug)}`;
  await page.route(itsPage, async (route) => {
    await isAsked;
    await route.fulfill({ body: before, contentType: 'text/html; charset=utf-8' });
  });
  const isOnItsWay = page.waitForRequest(itsPage);
  await news.click();
  await isOnItsWay;
  const second = await send('The boats left.');
  await expect(news).toHaveText('2 new posts');
  letPageCome();
  await expect(page.locator(`#post-${first}`)).toBeFocused();
  await expect(news).toHaveText('1 new post');
  await page.unroute(itsPage);
  await news.click();
  await expect(page.locator(`#post-${second}`)).toBeFocused();
  await expect(news).toHaveCount(0);
});

test('words typed into a post stay while colleagues write, and go over theirs only after they were read', async ({
  as,
}) => {
  const colleague = await makeUser({ role: 'EDITOR' });
  const { id: storyId } = await makeStory();
  await db.liveCoverage.create({ data: { storyId } });
  const data = { storyId, body: { type: 'doc', content: [] }, text: 'Eight boats.' };
  const { id } = await db.livePost.create({ data });
  const { page } = await as('EDITOR');
  await page.goto(`/admin/articles/${storyId}/live`);
  const post = page.locator(`section[aria-labelledby="post-${id}"]`);
  await post.getByText('Change', { exact: true }).click();
  await post.getByLabel('Text').fill('Ten boats.');
  const change = { version: 1, headline: 'The fleet', text: 'Nine boats.' };
  const path = `/articles/${storyId}/posts/${id}`;
  expect((await call(colleague, 'PATCH', path, { body: change })).status).toBe(200);

  // Another post brings the page up to date: what was typed stays.
  const next = page.getByRole('region', { name: 'A new post' });
  await next.getByLabel('Text').fill('The tide turned.');
  await next.getByRole('button', { name: 'Send the post' }).click();
  await expect(page.getByRole('heading', { name: 'The fleet' })).toBeVisible();
  await expect(post.getByLabel('Text')).toHaveValue('Ten boats.');

  await post.getByRole('button', { name: 'Save the post' }).click();
  await expect(post).toContainText('A colleague has changed this post meanwhile.');
  await expect(post).toContainText('It says now: The fleet. Nine boats.');
  await expect(post.getByLabel('Text')).toHaveValue('Ten boats.');
  await post.getByRole('button', { name: 'Save the post' }).click();
  await expect
    .poll(() => db.livePost.findUnique({ where: { id } }))
    .toMatchObject({ text: 'Ten boats.', version: 3 });
  await expect(post).not.toContainText('It says now');
  await expect(post.getByLabel('Text')).toHaveValue('Ten boats.');
});

test('a post is written without JavaScript, and what was typed survives a refusal', async ({
  as,
}) => {
  const { id } = await makeStory();
  await db.liveCoverage.create({ data: { storyId: id } });
  const { page } = await as('EDITOR', { javaScriptEnabled: false });
  await page.goto(`/admin/articles/${id}/live`);
  const form = page.getByRole('region', { name: 'A new post' });
  await form.getByLabel('Headline, if it has one').fill('Noon');
  await form.getByLabel('Text').fill('   ');
  await form.getByRole('button', { name: 'Send the post' }).click();
  await expect(form).toContainText('A post needs some words.');
  await expect(form.getByLabel('Headline, if it has one')).toHaveValue('Noon');
  await form.getByLabel('Text').fill('The bell rang.');
  await form.getByRole('button', { name: 'Send the post' }).click();
  await expect(page.getByRole('region', { name: 'Noon' })).toContainText('The bell rang.');
});
