import { pageOf, type ListPlace } from '@/lib/account/cursor';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { db } from '@/lib/db';
import { savedPerPage } from '@/lib/saved/schema';

/** The stories that somebody has put aside, the last one first. What is not public any more is not among them. */
export async function listSavedStories(
  userId: number,
  { now, after, limit = savedPerPage }: { now: Date; after?: ListPlace | null; limit?: number },
) {
  const rows = await db.savedStory.findMany({
    where: {
      userId,
      story: publicStoriesAt(now),
      ...(after
        ? {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, storyId: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { storyId: 'desc' }],
    take: limit + 1,
    select: {
      createdAt: true,
      storyId: true,
      story: {
        select: {
          slug: true,
          headline: true,
          standfirst: true,
          language: true,
          publishedAt: true,
          section: { select: { slug: true, name: true, ink: true } },
        },
      },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ createdAt, storyId }) => ({
    createdAt,
    id: storyId,
  }));
  return {
    stories: items.map(({ createdAt, story }) => ({ savedAt: createdAt, ...story })),
    nextCursor,
  };
}

export type SavedStories = Awaited<ReturnType<typeof listSavedStories>>['stories'];

/** How many stories the list of listSavedStories() has. */
export const countSavedStories = (userId: number, now: Date): Promise<number> =>
  db.savedStory.count({ where: { userId, story: publicStoriesAt(now) } });

/** Whether somebody has put this story aside. */
export async function isStorySaved(userId: number, slug: string): Promise<boolean> {
  const row = await db.savedStory.findFirst({
    where: { userId, story: { slug } },
    select: { storyId: true },
  });
  return row !== null;
}
