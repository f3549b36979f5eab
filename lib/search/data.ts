import type { Tx } from '@/lib/db';
import { listStoriesById } from '@/lib/articles/data';
import { publicStoriesSql } from '@/lib/articles/visibility';
import { AppError } from '@/lib/errors';
import { getFacets, narrowSql } from '@/lib/search/facets/data';
import { extractOf, markWords } from '@/lib/search/extract';
import { withinLimits } from '@/lib/search/limits/data';
import { matchWords, type Match } from '@/lib/search/match/data';
import { marks, passageOf } from '@/lib/search/passage';
import { readQuery, readTyping, runsOf, type SearchQuery } from '@/lib/search/query';
import {
  searchLimits,
  type Facets,
  type SearchHit,
  type SearchMode,
  type SearchNarrow,
  type SearchOrder,
} from '@/lib/search/schema';
import { findSpelling } from '@/lib/search/spelling/data';
import { Prisma } from '@/prisma/generated/client';

/** The last story of a page: the next one begins below it. `now` is when the first page was ranked. */
export type SearchCursor = { now: Date; score: bigint; id: number };
/** A match and where it stands in the order. */
export type Ranked = { id: number; score: bigint };

type Page = { take: number; skip?: number; after?: SearchCursor };
type Order = Page & { now: Date; order: SearchOrder; narrow: SearchNarrow; mode: SearchMode };

/** What every search sees: matches that the public may see at `now`, narrowed. */
const foundSql = ({ condition }: Match, now: Date, narrow: SearchNarrow) =>
  Prisma.join([condition, publicStoriesSql(now), ...narrowSql(now, narrow)], ' and ');

/**
 * What a headline adds that has all the words: the more of it they are, the more, and twice more where they stand there as
 * they were typed, common words and endings too. A headline is what people remember of a story.
 */
const headlineSql = ({ typed }: Match) => Prisma.sql`
  (1.5::float8 * (ts_filter(s."search", '{a}') @@ q.q)::int + 3::float8 * (s."headlineWords" @@ (${typed}))::int)
    / greatest(length(s."headlineWords"), 3)`;

/**
 * How well a story matches: the nearer together and the higher placed the words, the better (ts_rank_cd, less for a long
 * story), with what the headline adds; up to 30 % more for a new one, half of that after 30 days. Where only some words are
 * asked for, most by what of them is in the headline. A whole number, so that it can be compared exactly on the next page.
 */
const scoreSql = (match: Match, now: Date, mode: SearchMode) => {
  const words =
    mode === 'all'
      ? Prisma.sql`ts_rank_cd(s."search", q.q, 1) + ${headlineSql(match)}`
      : Prisma.sql`ts_rank_cd(s."search", q.q, 1) + 2 * ts_rank('{0,0,0,1}', s."search", q.q)`;
  // exp() on float8 with a clamp: quick, and without underflow.
  return Prisma.sql`round(1e9 * (${words})::float8 * (1 + 0.3 * exp(-0.0231049::float8 *
    least(greatest(extract(epoch from ${now}::timestamptz - s."publishedAt")::float8 / 86400, 0), 3650))))::bigint`;
};

/** A page of what matches. Of very many matches the newest `searchLimits.ranked` are ranked. */
async function listRanked(
  tx: Tx,
  match: Match,
  { now, order, narrow, mode, take, skip = 0, after }: Order,
): Promise<Ranked[]> {
  const found = foundSql(match, now, narrow);
  if (order === 'newest') {
    // No moment of a cursor is later than now: a made-up one may be none at all.
    const below = after
      ? Prisma.sql`and (s."publishedAt", s."id") < (${new Date(Math.min(Number(after.score), now.getTime()))}, ${after.id})`
      : Prisma.empty;
    return tx.$queryRaw<Ranked[]>`
      select s."id", (extract(epoch from s."publishedAt") * 1000)::bigint as score
      from "story" s where ${found} ${below}
      order by s."publishedAt" desc, s."id" desc limit ${take} offset ${skip}`;
  }
  // The moment of the first page counts for rank and candidates, so that a cursor stays where it was.
  const then = after?.now ?? now;
  const below = after
    ? Prisma.sql`where (score, "id") < (${after.score}, ${after.id})`
    : Prisma.empty;
  return tx.$queryRaw<Ranked[]>`
    with q as materialized (${match.queries}),
    found as materialized (
      select s."id" from "story" s where ${found} and s."publishedAt" <= ${then}
      order by s."publishedAt" desc, s."id" desc limit ${searchLimits.ranked}),
    ranked as (
      select s."id", ${scoreSql(match, then, mode)} as score
      from found join "story" s using ("id") join q on q."language" = s."language")
    select "id", score from ranked ${below} order by score desc, "id" desc limit ${take} offset ${skip}`;
}

/** How many match, `searchLimits.counted` + 1 at most. */
async function countFound(tx: Tx, match: Match, now: Date, narrow: SearchNarrow): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select from "story" s where ${foundSql(match, now, narrow)} limit ${searchLimits.counted + 1}) found`;
  return rows[0]!.count;
}

const sel = `StartSel="${marks.start}", StopSel="${marks.stop}"`;
const wholeHeadline = `${sel}, HighlightAll=true`;
const oneExtract = `${sel}, MaxFragments=2, MinWords=12, MaxWords=28, FragmentDelimiter=" … "`;

/** Of a text in a script without spaces, as much is looked through for an extract. */
const runLetters = 40_000;

type Cut = { id: number; headline: string; extract: string; text: string };

/** Headlines and extracts of the stories of one page with the hits of `text` marked: dear, and so for these alone. */
async function listCuts(
  tx: Tx,
  { queries }: Match,
  { ranked, text }: { ranked: Ranked[]; text: string },
): Promise<Cut[]> {
  if (ranked.length === 0) return [];
  const ids = ranked.map(({ id }) => id);
  const letters = runsOf(text).length ? runLetters : 0;
  return tx.$queryRaw<Cut[]>`
    with q as materialized (${queries})
    select s."id",
      ts_headline(search_config(s."language"), s."headline", q.q, ${wholeHeadline}) as headline,
      ts_headline(search_config(s."language"), s."standfirst" || ' ' || left(s."bodyText", 200000), q.q, ${oneExtract}) as extract,
      left(s."standfirst" || ' ' || s."bodyText", ${letters}::int) as text
    from "story" s join q on q."language" = s."language" where s."id" = any(${ids}::int[])`;
}

/** The stories behind the ranks, as they are shown. */
async function listHits(
  now: Date,
  ranked: Ranked[],
  { cuts, runs }: { cuts: Cut[]; runs: string[] },
): Promise<SearchHit[]> {
  const byId = new Map(cuts.map((cut) => [cut.id, cut]));
  const stories = await listStoriesById(
    now,
    ranked.map(({ id }) => id),
  );
  return stories.flatMap((story) => {
    const cut = byId.get(story.id);
    if (!cut) return [];
    return [
      {
        story,
        headline: passageOf(markWords(cut.headline, runs)),
        extract: passageOf(extractOf(cut, { standfirst: story.standfirst, runs })),
      },
    ];
  });
}

export type Found = {
  used: string;
  mode: SearchMode;
  didYouMean: string | null;
  hits: SearchHit[];
  /** On the first page of few hits: stories that have some of the words alone. In neither the total nor the facets. */
  partly: SearchHit[];
  ranked: Ranked[];
  total: number;
  isCapped: boolean;
  facets: Facets;
};

type Wish = Page & {
  now: Date;
  q: string;
  order: SearchOrder;
  narrow?: SearchNarrow;
  /** `exact`: what was typed and nothing else. Otherwise another spelling, then parts of it, when it finds nothing. */
  isExact?: boolean;
  mode?: SearchMode;
};

type Attempt = { text: string; mode: SearchMode; match: Match; total: number };

/** The first way to read the query that finds stories: as typed, spelt otherwise, some of its words, any of them. */
async function attempt(
  tx: Tx,
  query: SearchQuery,
  { now, narrow = {}, isExact = false, mode }: Wish,
): Promise<{ best: Attempt | null; didYouMean: string | null }> {
  const tried = async (text: string, how: SearchMode | 'any') => {
    const match = await matchWords(text, { mode: how, tx });
    if (!match) return null;
    const total = await countFound(tx, match, now, narrow);
    return { text, mode: how === 'any' ? ('some' as const) : how, match, total };
  };
  const asTyped = await tried(query.text, mode ?? 'all');
  // "The" is a word in a language that does not leave it out, which does not make it one to look for.
  if (!asTyped || (asTyped.total === 0 && asTyped.match.isCommon))
    return { best: null, didYouMean: null };
  if (asTyped.total >= searchLimits.few) return { best: asTyped, didYouMean: null };
  const didYouMean = await findSpelling(tx, query, { now, moreThan: asTyped.total });
  if (isExact || asTyped.total > 0) return { best: asTyped, didYouMean };
  const respelt = didYouMean === null ? null : await tried(didYouMean, 'all');
  if (respelt && respelt.total > 0) return { best: respelt, didYouMean };
  for (const how of ['some', 'any'] as const) {
    const partly = query.groups.length > 1 ? await tried(query.text, how) : null;
    if (partly && partly.total > 0) return { best: partly, didYouMean };
  }
  return { best: asTyped, didYouMean };
}

/** Public stories for what somebody typed; null when it holds nothing to look for. Throws `unavailable` when that takes too long. */
export async function searchStories(wish: Wish): Promise<Found | null> {
  const { now, q, order, narrow = {}, take, skip, after } = wish;
  const read = await withinLimits(async (tx) => {
    const { best, didYouMean } = await attempt(tx, readQuery(q), wish);
    if (!best) return null;
    const { match, mode, total, text } = best;
    const page = {
      ...{ now, order, narrow, mode, take },
      ...(skip && { skip }),
      ...(after && { after }),
    };
    const ranked = total ? await listRanked(tx, match, page) : [];
    const cuts = await listCuts(tx, match, { ranked, text });
    const facets = await getFacets(tx, match, { now, narrow });
    return { used: text, mode, didYouMean, total, ranked, cuts, facets };
  });
  if (!read) return null;
  const { cuts, total, ...rest } = read;
  return {
    ...rest,
    total: Math.min(total, searchLimits.counted),
    isCapped: total > searchLimits.counted,
    hits: await listHits(now, rest.ranked, { cuts, runs: runsOf(rest.used) }),
    partly: await listPartly(wish, { ...rest, total }),
  };
}

/** How long they may take: they come below what was looked for, and rather not at all than late. */
const partlyMs = 1_000;

/**
 * What stands below one or two hits: of those stories that have some of the words, as many as the page has room for. None
 * beside enough hits, which wait for nothing, and none beyond the first page.
 */
async function listPartly(
  { now, order, narrow = {}, isExact, take, skip, after }: Wish,
  { used, mode, ranked, total }: Pick<Found, 'used' | 'mode' | 'ranked' | 'total'>,
): Promise<SearchHit[]> {
  const isFew = total > 0 && total < searchLimits.few && mode === 'all';
  const wanted = readQuery(used).groups.filter((terms) => terms.some((term) => !term.isLeftOut));
  if (!isFew || isExact || skip || after || wanted.length < 2) return [];
  const above = new Set(ranked.map(({ id }) => id));
  try {
    const found = await withinLimits(async (tx) => {
      for (const how of ['some', 'any'] as const) {
        const match = await matchWords(used, { mode: how, tx });
        if (!match) continue;
        const page = { ...{ now, order, narrow, take }, mode: 'some' as const };
        const all = await listRanked(tx, match, page);
        const rest = all.filter(({ id }) => !above.has(id)).slice(0, take - above.size);
        if (rest.length > 0)
          return { ranked: rest, cuts: await listCuts(tx, match, { ranked: rest, text: used }) };
      }
      return null;
    }, partlyMs);
    return found ? await listHits(now, found.ranked, { ...found, runs: runsOf(used) }) : [];
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return [];
    throw error;
  }
}

/** How long a suggestion may take: longer, and the next letter has been typed. */
const suggestMs = 300;

/** Headlines of public stories that have the words typed so far, the last of them begun; newest first. */
export async function suggestStories(now: Date, typed: string) {
  const words = readTyping(typed);
  if (words === null) return [];
  return withinLimits(
    (tx) => tx.$queryRaw<{ slug: string; headline: string; language: string }[]>`
      select s."slug", s."headline", s."language" from "story" s
      where s."headlineWords" @@ to_tsquery('broadsheet_simple', ${words}) and ${publicStoriesSql(now)}
      order by s."publishedAt" desc, s."id" desc limit ${searchLimits.suggestions}`,
    suggestMs,
  );
}
