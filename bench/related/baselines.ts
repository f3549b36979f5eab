import { db } from '@/lib/db';
import { listTellings } from '@/lib/related/candidates/data';
import type { Vector } from '@/lib/related/vector';
import { maintain } from '../shared/maintain';
import type { Doc } from './dataset';
import type { Loaded } from './load';

type Baseline = {
  method: string;
  /** So slow that not every story is asked for. */
  isSlow: boolean;
  /** The first ten of a story. */
  find: (query: Doc) => Promise<Doc[]>;
};

/** What publishers run today, asked of the same database. */
export async function baselinesFor({ docs, ids }: Loaded): Promise<Baseline[]> {
  await maintain(
    'create index if not exists bench_headline on story using gist (headline gist_trgm_ops)',
  );
  await maintain('analyze story');
  const cosine = await cosineOf({ docs, ids });
  const asked =
    (rows: (id: number, query: Doc) => Promise<{ id: number }[]>) =>
    async (query: Doc): Promise<Doc[]> =>
      (await rows(ids.get(query)!, query)).map(({ id }) => docs.get(id)!);
  return [
    {
      method: 'same section, newest',
      isSlow: false,
      find: asked(
        (id) => db.$queryRaw`
          select s.id from story own join story s on s."sectionId" = own."sectionId" and s.id <> own.id
          where own.id = ${id} order by s."publishedAt" desc, s.id desc limit 10`,
      ),
    },
    {
      method: 'same section, nearest in time',
      isSlow: false,
      find: asked(
        (id) => db.$queryRaw`
          select s.id from story own join story s on s."sectionId" = own."sectionId" and s.id <> own.id
          where own.id = ${id} order by abs(extract(epoch from s."publishedAt" - own."publishedAt")), s.id desc limit 10`,
      ),
    },
    {
      method: 'pg_trgm on headlines',
      isSlow: true,
      find: asked(
        (id, { title }) => db.$queryRaw`
          select id from story where id <> ${id} order by headline <-> ${title} limit 10`,
      ),
    },
    {
      method: 'ts_rank, OR of 20 lexemes',
      isSlow: true,
      find: asked(
        (id) => db.$queryRaw`
          with asked as (
            select string_agg(quote_literal(l.lexeme), ' | ')::tsquery as words from (
              select l.lexeme from story_term t join lexeme l on l.id = t."lexemeId"
              where t."storyId" = ${id} order by t.weight desc limit 20) l)
          select s.id from asked, story s
          where s.id <> ${id} and s.search @@ asked.words
          order by ts_rank(s.search, asked.words) desc, s.id limit 10`,
      ),
    },
    {
      method: 'TF-IDF cosine',
      isSlow: false,
      find: (query) => Promise.resolve(cosine(query)),
    },
  ];
}

/** Exact cosines of the whole vectors, without time, in memory. */
async function cosineOf({ docs, ids }: Loaded): Promise<(query: Doc) => Doc[]> {
  const vectors = new Map<number, Vector>();
  const postings = new Map<number, { id: number; weight: number }[]>();
  const all = [...docs.keys()];
  const largest = all.reduce((most, id) => Math.max(most, id), 0);
  for (let from = 0; from < all.length; from += 500) {
    for (const { id, vector } of await listTellings(db, all.slice(from, from + 500))) {
      vectors.set(id, vector);
      for (let i = 0; i < vector.ids.length; i++) {
        const lexeme = vector.ids[i]!;
        const some = postings.get(lexeme);
        const posting = { id, weight: vector.weights[i]! };
        if (some) some.push(posting);
        else postings.set(lexeme, [posting]);
      }
    }
  }
  return (query) => {
    const own = ids.get(query)!;
    const sums = new Float64Array(largest + 1);
    const { ids: lexemes, weights } = vectors.get(own) ?? { ids: [], weights: [] };
    for (let i = 0; i < lexemes.length; i++) {
      for (const { id, weight } of postings.get(lexemes[i]!)!) sums[id]! += weight * weights[i]!;
    }
    sums[own] = 0;
    return all
      .filter((id) => sums[id]! > 0)
      .sort((a, b) => sums[b]! - sums[a]! || a - b)
      .slice(0, 10)
      .map((id) => docs.get(id)!);
  };
}
