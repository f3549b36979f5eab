import type { Tx } from '@/lib/db';
import { staleTags } from '@/lib/articles/stale-tags';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';

/** Makes every page stale that shows one of these pictures: its stories, their lists, its authors. */
export async function expirePictures(tx: Tx, ids: readonly number[]): Promise<void> {
  const among = { in: [...ids] };
  const [stories, authors] = await Promise.all([
    tx.story.findMany({
      where: { OR: [{ heroId: among }, { mediaUses: { some: { mediaId: among } } }] },
      select: {
        kind: true,
        status: true,
        slug: true,
        section: { select: { slug: true } },
        topics: { select: { topic: { select: { slug: true } } } },
        authors: { select: { author: { select: { slug: true } } } },
        formerSlugs: { select: { slug: true } },
        relatedTo: { select: { storyId: true } },
      },
    }),
    tx.authorProfile.findMany({ where: { photoId: among }, select: { slug: true } }),
  ]);
  await expireInTx(tx, [
    ...stories.flatMap(({ relatedTo, ...story }) =>
      staleTags({ before: null, after: story, listedBy: relatedTo.map(({ storyId }) => storyId) }),
    ),
    ...authors.map(({ slug }) => tags.author(slug)),
  ]);
}
