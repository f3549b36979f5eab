import { getFirstPublishedAt } from '@/lib/articles/data';
import { monthAt, monthsFrom, type Month, type Span } from '@/lib/articles/day';
import { publicStoriesAt, publicStoriesSql } from '@/lib/articles/visibility';
import { db } from '@/lib/db';

export type FilledMonth = { year: number; month: number; stories: number; newestAt: Date };

/**
 * The months in which public stories came out, by the newsroom's clock, oldest first, with how many did and when the newest.
 * They are cut where `monthOf` cuts them, so that a month has as many here as its page. Reads `story_public_idx` alone, month by month.
 */
export async function listFilledMonths(now: Date, timeZone: string): Promise<FilledMonth[]> {
  const first = await getFirstPublishedAt(now);
  if (!first) return [];
  const months = monthsFrom(first, now, timeZone);
  const rows = await db.$queryRaw<{ at: number; stories: number; newestAt: Date }[]>`
    select m."at"::int, n.* from unnest(${months.map(({ from }) => from)}::timestamptz[],
      ${months.map(({ until }) => until)}::timestamptz[]) with ordinality as m ("from", "until", "at")
    cross join lateral (
      select count(*)::int as "stories", max(s."publishedAt") as "newestAt" from "story" s
      where ${publicStoriesSql(now)} and s."publishedAt" >= m."from" and s."publishedAt" < m."until") n
    where n."stories" > 0 order by m."at"`;
  return rows.map(({ at, ...counted }) => {
    const { year, month } = months[at - 1]!;
    return { year, month, ...counted };
  });
}

/** The nearest months on either side of a span of time that have public stories, by the newsroom's clock; null where none has. */
export async function getMonthsBeside(
  { from, until }: Span,
  now: Date,
  timeZone: string,
): Promise<{ earlier: Month | null; later: Month | null }> {
  const select = { publishedAt: true } as const;
  const [before, after] = await Promise.all([
    db.story.findFirst({
      where: { AND: [publicStoriesAt(now), { publishedAt: { lt: from } }] },
      orderBy: { publishedAt: 'desc' },
      select,
    }),
    db.story.findFirst({
      where: { AND: [publicStoriesAt(now), { publishedAt: { gte: until } }] },
      orderBy: { publishedAt: 'asc' },
      select,
    }),
  ]);
  const monthIn = (story: { publishedAt: Date | null } | null) =>
    story?.publishedAt ? monthAt(story.publishedAt, timeZone) : null;
  return { earlier: monthIn(before), later: monthIn(after) };
}
