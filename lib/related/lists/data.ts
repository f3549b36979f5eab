import type { Tx } from '@/lib/db';
import { keptPerStory } from '@/lib/related/schema';

/** A place in a list. */
export type Place = { score: number; relatedId: number };

/** Whether one stands before the other in a list: by score, then by number. */
export const isBefore = (a: Place, b: Place): boolean =>
  a.score > b.score || (a.score === b.score && a.relatedId < b.relatedId);

/** The last place of each of these lists that is full, of rows worked out since a moment. */
export async function listLastPlaces(
  tx: Tx,
  storyIds: readonly number[],
  since: Date,
): Promise<Map<number, Place>> {
  const rows = await tx.$queryRaw<(Place & { storyId: number })[]>`
    /* prepared */ select list.id as "storyId", last.score, last."relatedId"
    from unnest(${[...storyIds]}::int[]) as list (id) cross join lateral (
      select r.score, r."relatedId" from related_story r
      where r."storyId" = list.id and r."computedAt" >= ${since}
      order by r.score desc, r."relatedId" offset ${keptPerStory - 1}::int limit 1
    ) last`;
  return new Map(rows.map(({ storyId, ...place }) => [storyId, place]));
}

/** The worst score of each of these lists, leaving one story out of account. */
export async function getWorstScores(
  tx: Tx,
  storyIds: readonly number[],
  without: number,
): Promise<Map<number, number>> {
  const rows = await tx.relatedStory.groupBy({
    by: ['storyId'],
    where: { storyId: { in: [...storyIds] }, relatedId: { not: without } },
    _min: { score: true },
  });
  return new Map(rows.map(({ storyId, _min }) => [storyId, _min.score!]));
}
