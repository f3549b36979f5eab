import type { Tx } from '@/lib/db';
import { storyStateSelect, type StoryState } from '@/lib/articles/snapshot';
import { AppError } from '@/lib/errors';

/** A story's row, held against other writers until the commit. Throws `not_found`. */
export async function lockStory(tx: Tx, id: number): Promise<StoryState> {
  await tx.$queryRaw`select 1 from story where id = ${id} for update`;
  const row = await tx.story.findUnique({ where: { id }, select: storyStateSelect });
  if (!row) throw new AppError('not_found', 'There is no such story.');
  return row;
}

/** Throws `conflict` for a story in the trash: it has to be restored before anything is done with it. */
export function demandOutOfTrash({ trashedAt }: Pick<StoryState, 'trashedAt'>): void {
  if (trashedAt) throw new AppError('conflict', 'This story is in the trash. Restore it first.');
}
