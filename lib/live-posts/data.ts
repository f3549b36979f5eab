import { readDocument } from '@/lib/articles/document';
import { db } from '@/lib/db';
import { mostEvents } from '@/lib/live/schema';
import type { Post, PostEntry, PostEvent } from '@/lib/live-posts/schema';
import type { Prisma } from '@/prisma/generated/client';

const postSelect = {
  ...{ id: true, headline: true, body: true, signature: true, isPinned: true },
  ...{ publishedAt: true, revisedAt: true },
} as const satisfies Prisma.LivePostSelect;
const newestFirst = [{ publishedAt: 'desc' }, { id: 'desc' }] as const satisfies object[];

const postOf = ({ body, ...row }: Omit<Post, 'body'> & { body: Prisma.JsonValue }): Post => ({
  ...row,
  body: readDocument(body),
});

/** Whether and since when a story is told live; null for one that is not. */
export const getCoverage = (storyId: number) =>
  db.liveCoverage.findUnique({
    where: { storyId },
    select: { startedAt: true, endedAt: true },
  });

/** From this post downwards, itself included. */
const fromHere = (post: { publishedAt: Date; id: number }): Prisma.LivePostWhereInput => ({
  OR: [
    { publishedAt: { lt: post.publishedAt } },
    { publishedAt: post.publishedAt, id: { lte: post.id } },
  ],
});

/**
 * The posts of a story that readers have, newest first, from a post downwards. `next` is where the following page begins.
 * Null when that post is not there, or not any more; as a mere place one that was taken away serves too.
 */
export async function listPosts(
  storyId: number,
  { from, isPlace = false, take }: { from?: number; isPlace?: boolean; take: number },
): Promise<{ posts: Post[]; next: number | null } | null> {
  const where = { storyId, removedAt: null };
  const start =
    from === undefined
      ? null
      : await db.livePost.findFirst({
          where: { id: from, storyId, ...(isPlace ? {} : { removedAt: null }) },
          select: { id: true, publishedAt: true },
        });
  if (from !== undefined && !start) return null;
  const rows = await db.livePost.findMany({
    where: { ...where, ...(start ? fromHere(start) : {}) },
    orderBy: [...newestFirst],
    take: take + 1,
    select: postSelect,
  });
  return { posts: rows.slice(0, take).map(postOf), next: rows[take]?.id ?? null };
}

/** The pinned ones, newest first. */
export async function listPinnedPosts(storyId: number): Promise<Post[]> {
  const rows = await db.livePost.findMany({
    where: { storyId, removedAt: null, isPinned: true },
    orderBy: [...newestFirst],
    take: 5,
    select: postSelect,
  });
  return rows.map(postOf);
}

/** All that were written, the removed ones too, newest first, for the newsroom. */
export async function listPostEntries(storyId: number, take: number): Promise<PostEntry[]> {
  const rows = await db.livePost.findMany({
    where: { storyId },
    orderBy: [...newestFirst],
    take,
    select: {
      ...postSelect,
      ...{ text: true, version: true, removedAt: true },
      author: { select: { name: true } },
    },
  });
  return rows.map(({ author, ...row }) => ({
    ...row,
    body: readDocument(row.body),
    by: author?.name ?? null,
  }));
}

/** The number of the last change of the story's posts: where readers stand who see them as they are now. */
export async function getPostCursor(storyId: number): Promise<number> {
  const { _max } = await db.livePost.aggregate({ where: { storyId }, _max: { change: true } });
  return _max.change ?? 0;
}

/** What came, was changed and has gone since; at most a hundred are named. */
export async function getPostEvent(
  storyId: number,
  { after, heard }: { after: number; heard: readonly number[] },
): Promise<PostEvent> {
  const rows = await db.livePost.findMany({
    where: { storyId, OR: [{ change: { gt: after } }, { change: { in: [...heard] } }] },
    orderBy: { change: 'desc' },
    take: mostEvents,
    select: { id: true, removedAt: true },
  });
  const ids = (isGone: boolean) =>
    rows.filter(({ removedAt }) => (removedAt !== null) === isGone).map(({ id }) => id);
  return { shown: ids(false), gone: ids(true) };
}
