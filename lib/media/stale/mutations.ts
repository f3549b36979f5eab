import type { Tx } from '@/lib/db';
import { staleTags } from '@/lib/articles/stale-tags';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { getSettings } from '@/lib/settings/data';

/** Makes every page stale that shows one of these pictures: its stories, their lists, its authors, and all where it is the logo. */
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
  const { logo, logoDark, icon } = await getSettings(tx);
  const isLogo = [logo, logoDark, icon].some((id) => id > 0 && ids.includes(id));
  await expireInTx(tx, [
    ...(isLogo ? [tags.settings()] : []),
    ...stories.flatMap(({ relatedTo, ...story }) =>
      staleTags({ before: null, after: story, listedBy: relatedTo.map(({ storyId }) => storyId) }),
    ),
    ...authors.map(({ slug }) => tags.author(slug)),
  ]);
}
