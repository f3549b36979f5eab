import type { Tx } from '@/lib/db';
import type { DocNode } from '@/lib/articles/document';
import { mediaIdIn, picturesIn } from '@/lib/media/in-document';

/**
 * Writes down which pictures of the library stand in a story's text, in the transaction that saves it; `heroId` is the
 * picture over a text that waits to be shown.
 */
export async function recordUses(
  tx: Tx,
  storyId: number,
  body: DocNode,
  heroId: number | null = null,
): Promise<void> {
  const paths = picturesIn(body);
  const ids = paths.flatMap((path) => mediaIdIn(path) ?? []);
  const others = paths.filter((path) => mediaIdIn(path) === null);
  const rows =
    paths.length === 0
      ? []
      : await tx.media.findMany({
          where: { OR: [{ id: { in: ids } }, { path: { in: others } }] },
          select: { id: true, path: true },
        });
  // A number that somebody wrote into an address by hand counts only where the address is right.
  const inText = rows.filter(({ path }) => path && paths.includes(path)).map(({ id }) => id);
  const wanted = [...new Set([...inText, ...(heroId === null ? [] : [heroId])])];
  await tx.mediaUse.deleteMany({ where: { storyId, mediaId: { notIn: wanted } } });
  await tx.mediaUse.createMany({
    data: wanted.map((mediaId) => ({ storyId, mediaId })),
    skipDuplicates: true,
  });
}
