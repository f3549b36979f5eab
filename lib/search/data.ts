import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { listStoriesById } from '@/lib/articles/data';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { marks, passageOf } from '@/lib/search/passage';
import type { SearchHit, SearchOrder } from '@/lib/search/schema';

type Query = { now: Date; q: string; order: SearchOrder; take: number; skip: number };

const sel = `StartSel="${marks.start}", StopSel="${marks.stop}"`;
const wholeHeadline = `${sel}, HighlightAll=true`;
const oneExtract = `${sel}, MaxFragments=2, MinWords=12, MaxWords=28, FragmentDelimiter=" … "`;

/** An extract with its cut ends shown; the beginning of the standfirst is no cut. */
function elided(extract: string, standfirst: string): string {
  const opening = extract.replaceAll(marks.start, '').replaceAll(marks.stop, '').slice(0, 20);
  return `${opening && standfirst.startsWith(opening) ? '' : '… '}${extract} …`;
}

/** Public stories that match, with the words that did: a headline counts more than a standfirst, that more than the text. */
export async function searchStories({ now, q, order, take, skip }: Query): Promise<SearchHit[]> {
  const by =
    order === 'newest'
      ? Prisma.sql`s."publishedAt" desc, s."id" desc`
      : // 1: divided by the logarithm of the length, so that a long story is not a good match by being long.
        Prisma.sql`ts_rank(s."search", query.q, 1) desc, s."publishedAt" desc, s."id" desc`;
  // The extracts are dear: cut only for the stories of this page.
  const rows = await db.$queryRaw<{ id: number; headline: string; extract: string }[]>`
    with query as (select websearch_to_tsquery('english', ${q}) as q),
    hits as (
      select s."id", s."headline", s."standfirst", s."bodyText", row_number() over (order by ${by}) as place
      from "story" s, query
      where s."search" @@ query.q and ${publicStoriesSql(now)}
      order by place limit ${take} offset ${skip})
    select hits."id",
      ts_headline('english', hits."headline", query.q, ${wholeHeadline}) as headline,
      ts_headline('english', hits."standfirst" || ' ' || left(hits."bodyText", 200000), query.q, ${oneExtract}) as extract
    from hits, query order by hits.place`;
  const stories = await listStoriesById(
    now,
    rows.map(({ id }) => id),
  );
  const byId = new Map(stories.map((story) => [story.id, story]));
  return rows.flatMap(({ id, headline, extract }) => {
    const story = byId.get(id);
    return story
      ? [
          {
            story,
            headline: passageOf(headline),
            extract: passageOf(elided(extract, story.standfirst)),
          },
        ]
      : [];
  });
}

/** How many public stories match. */
export async function countMatches(now: Date, q: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "story" s
    where s."search" @@ websearch_to_tsquery('english', ${q}) and ${publicStoriesSql(now)}`;
  return rows[0]?.count ?? 0;
}
