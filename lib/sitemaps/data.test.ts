import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  getNewestWriting,
  isAnyLive,
  listArrangements,
  listFilledLists,
  listRecentStories,
  listSitemapStories,
  listSitemaps,
} from '@/lib/sitemaps/data';
import { makeAuthor, makeSection, makeStories, makeStory, makeTopic } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const at = (iso: string) => new Date(iso);
const now = at('2026-11-25T12:00:00Z');
const wire = { sourceIsCanonical: true, sourceUrl: 'https://agency.example/1' };

it('files stories by their number with the newest change of each file; what is not public is in none', async () => {
  const old = at('2026-11-01T00:00:00Z');
  const born = { publishedAt: old, updatedAt: old };
  await makeStory({ id: 4_999, slug: 'a', ...born });
  await makeStory({
    ...{ id: 5_000, slug: 'b', ...born, revisedAt: at('2026-11-03T00:00:00Z') },
    corrections: [{ text: 'Put right.', createdAt: at('2026-11-04T00:00:00Z') }],
  });
  await makeStory({
    id: 10_001,
    slug: 'c',
    ...born,
    revisedAt: at('2026-11-02T00:00:00Z'),
  });
  await makeStory({ id: 10_002, slug: 'wire', publishedAt: now, updatedAt: old, ...wire });
  await makeStory({ id: 20_001, status: 'UNPUBLISHED', publishedAt: old });
  await makeStory({ id: 20_002, publishedAt: old, embargoUntil: at('2026-12-01T00:00:00Z') });
  await makeStory({ id: 20_003, status: 'SCHEDULED', publishedAt: at('2026-12-01T00:00:00Z') });
  expect(await listSitemaps(now)).toEqual([
    { file: 1, changedAt: at('2026-11-04T00:00:00Z') },
    { file: 3, changedAt: at('2026-11-02T00:00:00Z') },
  ]);
  expect(await listSitemapStories(now, 1)).toEqual([
    { kind: 'STORY', slug: 'a', changedAt: old },
    { kind: 'STORY', slug: 'b', changedAt: at('2026-11-04T00:00:00Z') },
  ]);
  expect(await listSitemapStories(now, 3)).toMatchObject([{ slug: 'c' }]);
  expect(await listSitemapStories(now, 5)).toEqual([]);
});

it('a file has changed when a story of it was taken away or got another address, and not with a draft', async () => {
  const [old, later, last] = ['01', '02', '03'].map((day) => at(`2026-11-${day}T00:00:00Z`));
  const born = { publishedAt: old, updatedAt: old };
  await makeStory({ id: 1, ...born });
  const { id } = await makeStory({ id: 2, ...born });
  await makeStory({ id: 3, status: 'DRAFT', publishedAt: null, updatedAt: last });
  await makeStory({ id: 4, status: 'SCHEDULED', publishedAt: at('2026-12-01T00:00:00Z') });
  await makeStory({ id: 5, kind: 'PAGE', ...born });
  const changes = async () => [await listSitemaps(now), await getNewestWriting(now)];
  expect(await changes()).toEqual([[{ file: 1, changedAt: old }], old]);
  await db.story.update({ where: { id }, data: { slug: 'moved', updatedAt: later } });
  expect(await changes()).toEqual([[{ file: 1, changedAt: later }], later]);
  await db.story.update({ where: { id }, data: { status: 'WITHDRAWN', updatedAt: last } });
  expect(await changes()).toEqual([[{ file: 1, changedAt: last }], last]);
  await db.story.updateMany({ where: { id: { in: [1, 5] } }, data: { status: 'UNPUBLISHED' } });
  expect(await listSitemaps(now)).toEqual([]);
});

it('a front was arranged when an edition came, or one that had come was taken back', async () => {
  const { id: sectionId } = await makeSection({ slug: 'port' });
  const [first, second, third, coming] = ['01', '02', '03', '30'].map((day) =>
    at(`2026-11-${day}T00:00:00Z`),
  );
  await db.frontEdition.createMany({
    data: [
      { liveAt: first!, slots: [] },
      { liveAt: second!, revokedAt: third, slots: [] },
      { liveAt: coming!, slots: [] },
      { liveAt: second!, sectionId, slots: [] },
      { liveAt: third!, revokedAt: second, sectionId, slots: [] },
    ],
  });
  expect([...(await listArrangements(now))].toSorted()).toEqual([
    [null, third],
    ['port', second],
  ]);
});

it('a story that is told live has changed with its newest post, as long as that can be read', async () => {
  const old = at('2026-11-01T00:00:00Z');
  const born = { publishedAt: old, updatedAt: old };
  const { id: storyId } = await makeStory({ id: 7, slug: 'strike', ...born });
  const corrected = { text: 'Put right.', createdAt: at('2026-11-05T00:00:00Z') };
  await makeStory({ id: 6, slug: 'put-right', ...born, corrections: [corrected] });
  const { id: other } = await makeStory({ id: 8, slug: 'over', ...born });
  const posts = [
    { storyId, text: 'a', body: {}, publishedAt: at('2026-11-02T00:00:00Z'), revisedAt: null },
    { storyId, text: 'b', body: {}, publishedAt: old, revisedAt: at('2026-11-03T00:00:00Z') },
    { storyId, text: 'c', body: {}, publishedAt: now, removedAt: now },
    { storyId: 6, text: 'before', body: {}, publishedAt: at('2026-11-04T00:00:00Z') },
    // Its coverage was taken away, and its posts with it.
    { storyId: other, text: 'd', body: {}, publishedAt: now },
  ];
  await db.liveCoverage.createMany({
    data: [storyId, 6].map((id) => ({ storyId: id, startedAt: old, endedAt: now })),
  });
  await db.livePost.createMany({ data: posts });
  const last = at('2026-11-03T00:00:00Z');
  expect(await listSitemaps(now)).toEqual([{ file: 1, changedAt: corrected.createdAt }]);
  expect(await listSitemapStories(now, 1)).toEqual([
    { kind: 'STORY', slug: 'put-right', changedAt: corrected.createdAt },
    { kind: 'STORY', slug: 'strike', changedAt: last },
    { kind: 'STORY', slug: 'over', changedAt: old },
  ]);
  expect(await isAnyLive()).toBe(false);
  await db.liveCoverage.update({ where: { storyId }, data: { endedAt: null } });
  expect(await isAnyLive()).toBe(true);
});

it('tells news what came out for the first time since, and nothing that stands elsewhere', async () => {
  const since = at('2026-11-23T12:00:00Z');
  const yesterday = at('2026-11-24T12:00:00Z');
  await makeStory({ slug: 'new', publishedAt: yesterday });
  await makeStory({ slug: 'first', publishedAt: now, firstPublishedAt: yesterday });
  await makeStory({
    ...{ slug: 'again', publishedAt: yesterday },
    firstPublishedAt: at('2026-01-01T00:00:00Z'),
  });
  await makeStory({ slug: 'old', publishedAt: at('2026-11-23T11:59:59Z') });
  await makeStory({ slug: 'wire', publishedAt: yesterday, ...wire });
  await makeStory({ slug: 'about', kind: 'PAGE', publishedAt: yesterday });
  const rows = await listRecentStories(now, since);
  expect(rows.map(({ slug, publishedAt }) => [slug, publishedAt])).toEqual([
    ['first', yesterday],
    ['new', yesterday],
  ]);
});

it('tells news of the moment itself, and of 1,000 at most: the newest', async () => {
  const since = at('2026-11-23T12:00:00Z');
  const section = await makeSection();
  const later = (seconds: number) => new Date(Number(since) + seconds * 1_000);
  const slugs = async () => (await listRecentStories(now, since)).map(({ slug }) => slug);
  await makeStory({ slug: 'second-0', section, publishedAt: since });
  expect(await slugs()).toEqual(['second-0']);
  await makeStories(
    Array.from({ length: 1_000 }, (_, i) => ({
      slug: `second-${i + 1}`,
      section,
      publishedAt: later(i + 1),
    })),
  );
  const all = await slugs();
  expect([all.length, all.at(0), all.at(-1)]).toEqual([1_000, 'second-1000', 'second-1']);
});

it('holds lists that have public stories, with the newest of each', async () => {
  const parent = await makeSection({ slug: 'port', position: 0 });
  const below = await makeSection({ slug: 'ferries', position: 1, parentId: parent.id });
  await makeSection({ slug: 'empty', position: 2 });
  const [topic, author] = [await makeTopic({ slug: 'gales' }), await makeAuthor({ slug: 'ada' })];
  await makeTopic({ slug: 'unused' });
  const first = at('2026-10-31T23:30:00Z');
  const second = at('2026-11-02T00:00:00Z');
  await makeStory({ section: below, publishedAt: first, authors: [author], topics: [topic] });
  await makeStory({ section: below, publishedAt: second, topics: [topic] });
  await makeStory({ section: below, status: 'DRAFT', authors: [await makeAuthor()] });
  expect(await listFilledLists(now)).toEqual({
    sections: [
      { slug: 'port', changedAt: second },
      { slug: 'ferries', changedAt: second },
    ],
    topics: [{ slug: 'gales', changedAt: second }],
    authors: [{ slug: 'ada', changedAt: first }],
  });
  expect(await db.story.count()).toBe(3);
});
