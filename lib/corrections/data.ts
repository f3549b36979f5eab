import { db } from '@/lib/db';
import type { CorrectionEntry } from '@/lib/corrections/schema';

/** The corrections of a story, oldest first. */
export async function listStoryCorrections(storyId: number): Promise<CorrectionEntry[]> {
  const rows = await db.correction.findMany({
    where: { storyId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, kind: true, wrong: true, text: true, signature: true, createdAt: true },
      version: true,
      author: { select: { name: true } },
    },
  });
  return rows.map(({ createdAt, author, ...row }) => ({
    ...row,
    at: createdAt,
    by: author?.name ?? null,
  }));
}

/** What the page about a story's corrections shows above them; null when there is no such story. */
export function getCorrectedStory(id: number) {
  return db.story.findUnique({
    where: { id },
    select: {
      ...{ id: true, kind: true, slug: true, headline: true, language: true, status: true },
      ...{ publishedAt: true, firstPublishedAt: true, embargoUntil: true, showsHistory: true },
    },
  });
}
