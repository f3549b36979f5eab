import { db } from '@/lib/db';

/** The other stories that say the same in other languages, public or not: the original first, then by number. */
export async function listTranslations(story: { id: number; translationOfId: number | null }) {
  const original = story.translationOfId ?? story.id;
  const rows = await db.story.findMany({
    where: {
      OR: [{ id: original }, { translationOfId: original }],
      NOT: { id: story.id },
      kind: 'STORY',
      trashedAt: null,
    },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, slug: true, headline: true, language: true, status: true },
      ...{ publishedAt: true, embargoUntil: true, sourceIsCanonical: true },
    },
    take: 100,
  });
  return rows.sort((a, b) => Number(b.id === original) - Number(a.id === original));
}
