import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { listNear } from '@/lib/related/dense/data';
import { embedArchive, embedStory } from '@/lib/related/dense/mutations';
import type { EmbeddingProvider } from '@/lib/related/dense/provider';
import { rebuildRelated, relateStory } from '@/lib/related/mutations';
import { makeSection, makeStories } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

/** Reads of a text whether it is about the sea, and writes down what it was asked. */
function fakeModel(model = 'sea-1') {
  const asked: string[] = [];
  const provider: EmbeddingProvider = {
    model,
    embed: (text) => {
      asked.push(text.split('\n')[0]!);
      return Promise.resolve(/ferry|vessel/i.test(text) ? [2, 0, 0.1] : [0, 3, 0.1]);
    },
  };
  return { provider, asked };
}

const texts = {
  own: 'The ferry lay at the quay all day and nobody came aboard, said the harbour office.',
  words: 'The bakery on the quay had no bread all day, and nobody came, said the baker’s wife.',
  sense: 'A vessel waited at the quay. Passengers stayed at home because of wind and rain.',
  other: 'Rovers won on penalties after a goalless match at Gull Meadow, to their own surprise.',
};
let ids: Record<keyof typeof texts, number>;

beforeEach(async () => {
  await resetDatabase();
  const section = await makeSection();
  const stories = await makeStories(
    Object.entries(texts).map(([slug, body]) => ({ slug, headline: slug, body, section })),
  );
  ids = Object.fromEntries(stories.map(({ slug, id }) => [slug, id])) as typeof ids;
});

const all = () => Object.values(ids);
const listOf = async (storyId: number) =>
  (
    await db.relatedStory.findMany({
      where: { storyId },
      orderBy: [{ score: 'desc' }, { relatedId: 'asc' }],
      select: { related: { select: { slug: true } } },
    })
  ).map(({ related }) => related.slug);
const relateAll = async () => {
  for (const id of all()) await relateStory(id);
};

it('asks the model once for a text, again for another text and for another model', async () => {
  const { provider, asked } = fakeModel();
  await embedStory(ids.own, provider);
  await embedStory(ids.own, provider);
  expect(asked).toEqual(['own']);
  await db.story.update({ where: { id: ids.own }, data: { headline: 'changed' } });
  await embedStory(ids.own, provider);
  expect(asked).toEqual(['own', 'changed']);
  const next = fakeModel('sea-2');
  await embedArchive(all(), next.provider);
  expect(next.asked).toEqual(['changed', 'words', 'sense', 'other']);
  expect(await db.storyEmbedding.count({ where: { model: 'sea-2' } })).toBe(4);
  const { embedding } = await db.storyEmbedding.findUniqueOrThrow({ where: { storyId: ids.own } });
  expect(Math.hypot(...embedding)).toBeCloseTo(1, 6);
});

it('blends what the model says into the order, the same by a rebuild, and not without a model', async () => {
  await relateAll();
  expect((await listOf(ids.own))[0]).toBe('words');
  const { provider } = fakeModel();
  await embedArchive(all(), provider);
  await relateAll();
  const blended = await listOf(ids.own);
  expect(blended[0]).toBe('sense');
  const rows = () =>
    db.relatedStory.findMany({
      omit: { computedAt: true },
      orderBy: [{ storyId: 'asc' }, { relatedId: 'asc' }],
    });
  const oneByOne = await rows();
  const [first] = oneByOne;
  expect(first).toBeDefined();
  // No model is set up here: a rebuild forgets what one had read.
  await rebuildRelated({ recount: false });
  expect(await db.storyEmbedding.count()).toBe(0);
  expect((await listOf(ids.own))[0]).toBe('words');
});

it('relates by words alone when the model does not answer', async () => {
  const { provider } = fakeModel();
  await embedStory(ids.own, provider);
  await db.story.update({ where: { id: ids.own }, data: { headline: 'changed' } });
  const broken = { ...provider, embed: () => Promise.reject(new Error('no answer')) };
  await embedStory(ids.own, broken);
  expect(await db.storyEmbedding.count()).toBe(0);
});

it('forgets a story that readers no longer have', async () => {
  const { provider } = fakeModel();
  await embedStory(ids.own, provider);
  await db.story.update({ where: { id: ids.own }, data: { status: 'UNPUBLISHED' } });
  await embedStory(ids.own, provider);
  expect(await db.storyEmbedding.count()).toBe(0);
});

it('finds the nearest in an index where the server has pgvector, and none where it has not', async () => {
  const [{ has }] = await db.$queryRaw<[{ has: boolean }]>`
    select exists (select from pg_available_extensions where name = 'vector') as has`;
  if (has) await db.$executeRaw`create extension if not exists vector`;
  await relateAll();
  await embedArchive(all(), fakeModel().provider);
  expect((await listNear(db, ids.own))[0]).toBe(has ? ids.sense : undefined);
  const indexes = await db.$queryRaw<unknown[]>`
    select 1 from pg_indexes where indexname = 'story_embedding_near' and indexdef like '%hnsw%'`;
  expect(indexes).toHaveLength(has ? 1 : 0);
  await db.$executeRaw`drop index if exists story_embedding_near`;
});
