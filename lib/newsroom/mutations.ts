import { db } from '@/lib/db';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { AppError } from '@/lib/errors';
import { factsOf, storyStateSelect } from '@/lib/articles/snapshot';
import { staleTags } from '@/lib/articles/stale-tags';
import type { DescribePictureInput } from '@/lib/newsroom/schema';

/**
 * Changes what is said of a picture: alt text, caption and credit. The words stand with the picture wherever it is a
 * story's hero, so the person must be allowed to change every one of these stories. Throws `forbidden`, `not_found`.
 */
export async function describePicture(
  actor: Viewer | null,
  { id, ...words }: DescribePictureInput,
): Promise<DescribePictureInput> {
  demand(actor, 'story.create');
  return db.$transaction(async (tx) => {
    const found = await tx.media.findUnique({
      where: { id },
      select: { uploadedById: true, stories: { select: storyStateSelect } },
    });
    if (!found) throw new AppError('not_found', 'There is no such picture.');
    const isFree =
      can(actor, 'story.publish') || found.uploadedById === actor.id || found.stories.length > 0;
    if (
      !isFree ||
      !found.stories.every((story) => can(actor, 'story.edit', factsOf(story, actor.id)))
    ) {
      throw new AppError(
        'forbidden',
        'These words stand in stories that you may not change: ask an editor.',
      );
    }
    await tx.media.update({ where: { id }, data: words, select: { id: true } });
    await expireInTx(
      tx,
      found.stories.flatMap((story) => staleTags({ before: story, after: story, listedBy: [] })),
    );
    return { id, ...words };
  });
}
