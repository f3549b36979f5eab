import type { Tx } from '@/lib/db';
import { keptPerStory } from '@/lib/related/schema';

/** A list that holds a story, with the score it has there. */
export type Holder = { storyId: number; score: number; isFull: boolean };

/** The lists that hold a story. */
export async function listHolders(tx: Tx, relatedId: number): Promise<Holder[]> {
  return tx.$queryRaw<Holder[]>`
    select r."storyId", r.score,
      (select count(*) from related_story o where o."storyId" = r."storyId") >= ${keptPerStory} as "isFull"
    from related_story r where r."relatedId" = ${relatedId}`;
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
