import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queueNews, tellNews } from '@/lib/announce/mutations';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import { db } from '@/lib/db';
import { openReceiver } from '@/lib/webhooks/transport/test-receiver';
import { makeSection, makeStory, makeTopic, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), WEBHOOKS_ALLOW_PRIVATE: true }) };
});

let other: Awaited<ReturnType<typeof openReceiver>>;
beforeEach(async () => {
  await resetDatabase();
  other = await openReceiver();
});
afterEach(() => other.close());

const set = (key: string, value: string) => db.setting.create({ data: { key, value } });
const now = new Date('2026-11-25T12:00:00Z');
const published = new Date('2026-11-25T11:00:00Z');
const live = { publishedAt: published, embargoUntil: null };
const jobs = () =>
  db.job.findMany({
    where: { kind: 'tell-news' },
    orderBy: { id: 'asc' },
    select: { payload: true, runAt: true },
  });
const story = async (fields: object = {}) =>
  makeStory({
    ...{ slug: 'gale', publishedAt: published },
    section: await makeSection({ slug: 'port' }),
    ...fields,
  });

it('asks for a job only where the settings name somebody to tell', async () => {
  const { id } = await story();
  await db.$transaction((tx) => queueNews(tx, id, live));
  expect(await jobs()).toEqual([]);
  await set('indexNowKey', 'abcdef-0123456789');
  await db.$transaction((tx) => queueNews(tx, id, live));
  await db.$transaction((tx) => queueNews(tx, id, live));
  expect(await jobs()).toMatchObject([{ payload: { storyId: id, whom: 'search' } }]);
  // What readers have later is told then.
  const embargoUntil = new Date(Date.now() + 86_400_000);
  await db.$transaction((tx) => queueNews(tx, id, { ...live, embargoUntil }));
  expect((await jobs()).map(({ runAt }) => runAt)).toContainEqual(embargoUntil);
});

it('tells search engines the address that changed, with where the key is', async () => {
  await set('indexNowKey', 'abcdef-0123456789');
  const { id } = await story();
  await tellNews({ storyId: id, whom: 'search' }, now, other.url);
  expect(other.received).toHaveLength(1);
  expect(other.received[0]!.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(JSON.parse(other.received[0]!.body)).toEqual({
    host: 'localhost:3000',
    key: 'abcdef-0123456789',
    keyLocation: 'http://localhost:3000/indexnow.txt',
    urlList: ['http://localhost:3000/article/gale'],
  });
});

it.each([
  ['a draft', { status: 'DRAFT', publishedAt: null }],
  ['what is under embargo', { embargoUntil: new Date('2026-11-26T00:00:00Z') }],
  ['what is scheduled', { status: 'SCHEDULED', publishedAt: new Date('2026-11-26T00:00:00Z') }],
  [
    'what was taken away before its embargo ended',
    { status: 'WITHDRAWN', embargoUntil: new Date('2026-11-26T00:00:00Z') },
  ],
  ['what stands at its source', { sourceIsCanonical: true, sourceUrl: 'https://a.example/1' }],
])('tells nothing of %s', async (_, fields) => {
  await set('indexNowKey', 'abcdef-0123456789');
  const { id } = await story(fields);
  await tellNews({ storyId: id, whom: 'search' }, now, other.url);
  expect(other.received).toEqual([]);
});

it('tells of what was taken away, so that it is looked for and found gone', async () => {
  await set('indexNowKey', 'abcdef-0123456789');
  const { id } = await story({ status: 'WITHDRAWN' });
  await tellNews({ storyId: id, whom: 'search' }, now, other.url);
  expect(other.received).toHaveLength(1);
});

it('is done again after a fault of the other server, and not after a refusal', async () => {
  await set('indexNowKey', 'abcdef-0123456789');
  const { id } = await story();
  other.answer({ status: 503 });
  await expect(tellNews({ storyId: id, whom: 'search' }, now, other.url)).rejects.toThrow(
    'answered 503',
  );
  other.answer({ status: 403 });
  await tellNews({ storyId: id, whom: 'search' }, now, other.url);
  expect(other.received).toHaveLength(2);
});

it('tells of the address that a story has left as well, which leads to the new one', async () => {
  await set('indexNowKey', 'abcdef-0123456789');
  const { id } = await story();
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await updateStory(editor, id, { version: 1, headline: 'The gale has passed' });
  await updateStory(editor, id, { version: 2, slug: 'gale-over' });
  await updateStory(editor, id, { version: 3, slug: 'gale-gone' });
  const queued = await jobs();
  expect(queued.map(({ payload }) => payload)).toEqual([
    { storyId: id, whom: 'search' },
    { storyId: id, whom: 'search', left: ['/article/gale'] },
    { storyId: id, whom: 'search', left: ['/article/gale-over'] },
  ]);
  await tellNews({ storyId: id, whom: 'search', left: ['/article/gale'] }, now, other.url);
  expect(JSON.parse(other.received[0]!.body)).toMatchObject({
    urlList: ['http://localhost:3000/article/gale-gone', 'http://localhost:3000/article/gale'],
  });
});

it('follows a publication', async () => {
  await set('feedHub', 'https://hub.example/');
  const { id } = await story({ status: 'DRAFT', publishedAt: null });
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await setStoryStatus(editor, id, { status: 'published' });
  expect(await jobs()).toMatchObject([{ payload: { storyId: id, whom: 'hub' } }]);
});

it('tells the hub of the feeds that a story has left as well, unless readers never had it there', async () => {
  await set('feedHub', 'https://hub.example/');
  const coast = await makeSection({ slug: 'coast' });
  const quay = await makeSection({ slug: 'quay', parentId: coast.id });
  await makeSection({ slug: 'town' });
  const [tides, ferry] = [await makeTopic({ slug: 'tides' }), await makeTopic({ slug: 'ferry' })];
  const editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  const { id } = await story({ section: quay, topics: [tides, ferry] });
  await updateStory(editor, id, { version: 1, section: 'town', topics: ['ferry'] });
  expect((await jobs()).map(({ payload }) => payload)).toEqual([
    { storyId: id, whom: 'hub', left: ['/section/quay', '/section/coast', '/topic/tides'] },
  ]);
  await tellNews({ storyId: id, whom: 'hub', left: ['/section/quay'] }, now, other.url);
  const told = other.received.map(({ body }) => new URLSearchParams(body).get('hub.url'));
  expect(told).toContain('http://localhost:3000/section/quay/feed.xml');
  expect(told).toContain('http://localhost:3000/section/town/feed.xml');

  await db.job.deleteMany();
  const draft = await makeStory({ section: quay, status: 'DRAFT', publishedAt: null });
  await updateStory(editor, draft.id, { version: 1, section: 'town' });
  await setStoryStatus(editor, draft.id, { status: 'published' });
  expect((await jobs()).map(({ payload }) => payload)).toEqual([
    { storyId: draft.id, whom: 'hub' },
  ]);
});

it('tells hub and search engines apart, so that neither hears again because the other failed', async () => {
  await set('feedHub', 'https://127.0.0.1:9/'); // where nobody listens
  await set('indexNowKey', 'abcdef-0123456789');
  const { id } = await story();
  await db.$transaction((tx) => queueNews(tx, id, live, { path: '/article/squall' }));
  expect((await jobs()).map(({ payload }) => payload)).toEqual([
    { storyId: id, whom: 'hub' },
    { storyId: id, whom: 'search', left: ['/article/squall'] },
  ]);
  await expect(tellNews({ storyId: id, whom: 'hub' }, now)).rejects.toThrow('No answer');
  expect(other.received).toEqual([]);
  await tellNews({ storyId: id, whom: 'search' }, now, other.url);
  expect(other.received).toHaveLength(1);
});
