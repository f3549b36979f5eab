import { db } from '@/lib/db';
import { storiesIn } from '@/lib/articles/also/in-document';
import { listStoriesById } from '@/lib/articles/data';
import type { DocNode } from '@/lib/articles/document';
import type { StoryCard } from '@/lib/articles/schema';
import type { StoryStatus } from '@/prisma/generated/enums';

export type ReadAlso = {
  /** What readers may be shown now. */
  stories: StoryCard[];
  /** Everything that is named, public or not: a change of any of it changes the cards. */
  named: {
    slug: string;
    status: StoryStatus;
    publishedAt: Date | null;
    embargoUntil: Date | null;
    section: { slug: string };
  }[];
};

/** The stories that a text recommends in between; a story never recommends itself. */
export async function getReadAlso(
  now: Date,
  { id, body }: { id: number; body: DocNode },
): Promise<ReadAlso> {
  const ids = storiesIn(body).filter((each) => each !== id);
  if (ids.length === 0) return { stories: [], named: [] };
  const [stories, named] = await Promise.all([
    listStoriesById(now, ids),
    db.story.findMany({
      where: { id: { in: ids } },
      select: {
        slug: true,
        status: true,
        publishedAt: true,
        embargoUntil: true,
        section: { select: { slug: true } },
      },
    }),
  ]);
  return { stories, named };
}
