import { db } from '@/lib/db';
import type { Doc } from './dataset';
import type { Loaded } from './load';

type Found = (query: Doc) => Promise<Doc[]>;

/** What publishers run today, asked of the same database: each gives the first ten of a story. */
export async function baselinesFor({ docs, ids }: Loaded): Promise<[name: string, found: Found][]> {
  await db.$executeRaw`create index if not exists bench_headline on story using gist (headline gist_trgm_ops)`;
  await db.$executeRaw`analyze story`;
  const docsOf = (rows: { id: number }[]) => rows.map(({ id }) => docs.get(id)!);
  const cosine = await cosineOf({ docs, ids });
  return [
    [
      'same section, nearest in time',
      async (query) => {
        const id = ids.get(query)!;
        return docsOf(
          await db.$queryRaw<{ id: number }[]>`
            select s.id from story own join story s on s."sectionId" = own."sectionId" and s.id <> own.id
            where own.id = ${id} order by abs(extract(epoch from s."publishedAt" - own."publishedAt")), s.id desc limit 10`,
        );
      },
    ],
    [
      'pg_trgm on headlines',
      async (query) =>
        docsOf(
          await db.$queryRaw<{ id: number }[]>`
            select id from story where id <> ${ids.get(query)!} order by headline <-> ${query.title}, id limit 10`,
        ),
    ],
    [
      'ts_rank, OR of 20 lexemes',
      async (query) => {
        const id = ids.get(query)!;
        return docsOf(
          await db.$queryRaw<{ id: number }[]>`
            with asked as (
              select string_agg(quote_literal(l.lexeme), ' | ')::tsquery as words from (
                select l.lexeme from story_term t join lexeme l on l.id = t."lexemeId"
                where t."storyId" = ${id} order by t.weight desc limit 20) l)
            select s.id from asked, story s
            where s.id <> ${id} and s.search @@ asked.words
            order by ts_rank(s.search, asked.words) desc, s.id limit 10`,
        );
      },
    ],
    ['TF-IDF cosine', (query) => Promise.resolve(cosine(query))],
  ];
}

/** Exact cosines of the whole vectors, without time, in memory. */
async function cosineOf({ docs, ids }: Loaded): Promise<(query: Doc) => Doc[]> {
  const vectors = new Map<number, { lexemes: number[]; weights: number[] }>();
  const postings = new Map<number, { id: number; weight: number }[]>();
  const all = [...docs.keys()];
  for (let from = 0; from < all.length; from += 500) {
    const rows = await db.storyVector.findMany({
      where: { storyId: { in: all.slice(from, from + 500) } },
      select: { storyId: true, lexemeIds: true, weights: true },
    });
    for (const { storyId: id, lexemeIds: lexemes, weights } of rows) {
      vectors.set(id, { lexemes, weights });
      lexemes.forEach((lexeme, i) => {
        const some = postings.get(lexeme);
        const posting = { id, weight: weights[i]! };
        if (some) some.push(posting);
        else postings.set(lexeme, [posting]);
      });
    }
  }
  return (query) => {
    const own = ids.get(query)!;
    const sums = new Map<number, number>();
    const { lexemes, weights } = vectors.get(own)!;
    lexemes.forEach((lexeme, i) => {
      for (const { id, weight } of postings.get(lexeme)!)
        sums.set(id, (sums.get(id) ?? 0) + weight * weights[i]!);
    });
    sums.delete(own);
    return [...sums]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 10)
      .map(([id]) => docs.get(id)!);
  };
}
