import { db } from '@/lib/db';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { searchStories } from '@/lib/search/data';
import { rebuildWords } from '@/lib/search/index/mutations';
import { makeSection, makeStories } from '@/prisma/factories';
import type { Doc } from '../related/dataset';
import { maintain } from '../shared/maintain';
import { progress } from '../shared/report';
import type { KnownItem } from './queries';

const day = 86_400_000;
const shown = 10;

export type Corpus = { ids: Map<Doc, number>; now: Date };

/** Puts documents into the database as published stories, and learns their words. */
export async function loadCorpus(docs: readonly Doc[]): Promise<Corpus> {
  const ids = new Map<Doc, number>();
  const section = await makeSection();
  for (let from = 0; from < docs.length; from += 200) {
    const some = docs.slice(from, from + 200);
    const stories = await makeStories(
      some.map(({ title, text, date }) => ({
        headline: title,
        body: text.replaceAll('\n', '\n\n'),
        publishedAt: date,
        section,
      })),
    );
    stories.forEach(({ id }, i) => ids.set(some[i]!, id));
    if (from % 2_000 === 0) progress(`${from} of ${docs.length} stories in the database`);
  }
  const newest = Math.max(...docs.map(({ date }) => date.getTime()));
  const now = new Date(newest + day);
  await rebuildWords(now);
  await maintain('analyze');
  return { ids, now };
}

/** Takes the documents out again. */
export async function unloadCorpus(): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`;
      await tx.story.deleteMany();
      await tx.section.deleteMany();
      await tx.searchWord.deleteMany();
    },
    { timeout: 600_000 },
  );
}

export type Method = { name: string; find: (q: string, now: Date) => Promise<number[]> };

const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);

/** The product, and simpler ways to compare it with. */
export const methods: Method[] = [
  {
    name: 'Broadsheet',
    async find(q, now) {
      const found = await searchStories({ now, q, order: 'best', take: shown });
      return found ? ids(found.ranked) : [];
    },
  },
  {
    name: 'all words, ts_rank_cd',
    find: async (q, now) =>
      ids(
        await db.$queryRaw<{ id: number }[]>`
        select s."id" from "story" s, websearch_to_tsquery('broadsheet_english', ${q}) q
        where s."search" @@ q and ${publicStoriesSql(now)}
        order by ts_rank_cd(s."search", q, 1) desc, s."id" limit ${shown}`,
      ),
  },
  {
    name: 'newest with all words',
    find: async (q, now) =>
      ids(
        await db.$queryRaw<{ id: number }[]>`
        select s."id" from "story" s
        where s."search" @@ websearch_to_tsquery('broadsheet_english', ${q}) and ${publicStoriesSql(now)}
        order by s."publishedAt" desc, s."id" desc limit ${shown}`,
      ),
  },
  {
    name: 'headline contains it',
    find: async (q, now) =>
      ids(
        await db.$queryRaw<{ id: number }[]>`
        select s."id" from "story" s where s."headline" ilike ${`%${q}%`} and ${publicStoriesSql(now)}
        order by s."publishedAt" desc limit ${shown}`,
      ),
  },
];

export type Quality = { mrr: number; hit: number; empty: number; p50: number; p95: number };

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** How high a method puts what was wanted, and how long it takes (milliseconds). */
export async function measureMethod(
  { find }: Method,
  items: readonly KnownItem[],
  { ids: numbers, now }: Corpus,
): Promise<Quality> {
  const times: number[] = [];
  let [mrr, hit, empty] = [0, 0, 0];
  for (const { wanted, q } of items) {
    const began = performance.now();
    const found = await find(q, now);
    times.push(performance.now() - began);
    const place = found.indexOf(numbers.get(wanted)!) + 1;
    if (place > 0) mrr += 1 / place;
    if (place > 0) hit++;
    if (found.length === 0) empty++;
  }
  times.sort((a, b) => a - b);
  return {
    mrr: mrr / items.length,
    hit: hit / items.length,
    empty: empty / items.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** The median of reading one story by its number: what no search can be quicker than. */
export async function measureFloor({ ids: numbers }: Corpus): Promise<number> {
  const times: number[] = [];
  for (const id of [...numbers.values()].slice(0, 300)) {
    const began = performance.now();
    await db.story.findUnique({ where: { id }, select: { slug: true } });
    times.push(performance.now() - began);
  }
  return percentile(
    times.sort((a, b) => a - b),
    0.5,
  );
}
