import type { Tx } from '@/lib/db';

/** As many as words find. */
const mostNear = 100;

/**
 * The stories whose points are nearest to this one's, by pgvector's index. None without the extension, or when the story was
 * read by no model.
 */
export async function listNear(tx: Tx, storyId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select near.id from dense_near(${storyId}::int, ${mostNear}::int) near
    join story_vector v on v."storyId" = near.id
    join story_vector own on own."storyId" = ${storyId} and own.config = v.config`;
  return rows.map(({ id }) => id);
}
