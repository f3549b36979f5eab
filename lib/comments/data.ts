import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import { refusalOf, refusalSelect } from '@/lib/appeals/refusal';
import { isRefused } from '@/lib/appeals/schema';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { bodyHtml } from '@/lib/comments/body';
import type { ThreadStory } from '@/lib/comments/mode';
import type { HeldComment } from '@/lib/comments/schema';

/** How many comments readers can see under a story; tombstones are not counted. */
export function countComments(storyId: number): Promise<number> {
  return db.comment.count({ where: { storyId, status: 'APPROVED' } });
}

/** How many of them editors recommend. */
export const countPicks = (storyId: number): Promise<number> =>
  db.comment.count({ where: { storyId, status: 'APPROVED', pickedAt: { not: null } } });

const own = { commentMode: true, commentCloseDays: true } as const;
/** The columns that say how the conversation under a story is run. */
export const threadSelect = {
  ...own,
  commentClosedWords: true,
  publishedAt: true,
  section: { select: own },
} as const satisfies Prisma.StorySelect;

/** What a story and its section say of its conversation; null when there is no such story. */
export const getThreadStory = (storyId: number): Promise<ThreadStory | null> =>
  db.story.findUnique({ where: { id: storyId }, select: threadSelect });

export type CommentStory = ThreadStory & { id: number; slug: string; headline: string };

/** The public story at this address or at a former one: a form on a page that is still open must find it. */
export async function getPublicStory(
  slug: string,
  now: Date,
  client: Tx = db,
): Promise<CommentStory | null> {
  const rows = await client.story.findMany({
    where: {
      AND: [publicStoriesAt(now), { OR: [{ slug }, { formerSlugs: { some: { slug } } }] }],
    },
    select: { id: true, slug: true, headline: true, ...threadSelect },
    take: 2,
  });
  // A living address wins over a former one.
  return rows.find((row) => row.slug === slug) ?? rows[0] ?? null;
}

/** The public story that a comment stands under; null when there is no such comment or the story is not public. */
export const getStoryOfComment = (id: number, now: Date) =>
  db.story.findFirst({
    where: { AND: [publicStoriesAt(now), { comments: { some: { id } } }] },
    select: { id: true, slug: true, headline: true },
  });

/** What somebody has waiting under a story, oldest first: theirs alone to see. */
export async function getHeldComments(viewerId: number, slug: string): Promise<HeldComment[]> {
  const rows = await db.comment.findMany({
    where: { authorId: viewerId, status: 'PENDING', story: { slug } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, body: true, parentId: true, createdAt: true },
    take: 100,
  });
  return rows.map((row) => ({
    ...row,
    bodyHtml: bodyHtml(row.body),
    createdAt: row.createdAt.toISOString(),
  }));
}

/** Which comments under a story that readers can see are somebody's own. */
export async function getPublishedComments(viewerId: number, slug: string): Promise<number[]> {
  const rows = await db.comment.findMany({
    where: { authorId: viewerId, status: 'APPROVED', story: { slug } },
    select: { id: true },
    orderBy: { id: 'desc' },
    take: 1_000,
  });
  return rows.map(({ id }) => id);
}

/** A comment for its author, with its story and whether it has been answered; null when it is not theirs or is gone. */
export async function getOwnComment(viewerId: number, id: number) {
  const row = await db.comment.findFirst({
    where: { id, authorId: viewerId, status: { not: 'DELETED' } },
    select: {
      body: true,
      createdAt: true,
      editedAt: true,
      story: { select: { slug: true, headline: true } },
      replies: {
        where: { status: { in: ['APPROVED', 'PENDING'] } },
        select: { id: true },
        take: 1,
      },
      ...refusalSelect(viewerId),
    },
  });
  if (!row) return null;
  const { body, status, createdAt, editedAt, story, replies } = row;
  return {
    ...{ id, body, status, createdAt, editedAt, story },
    isAnswered: replies.length > 0,
    refusal: isRefused(status) ? refusalOf(row) : null,
  };
}

/** What somebody has just deleted of their own: its story, and whether a tombstone is left above what answers it. */
export async function getDeletedComment(viewerId: number, id: number) {
  const row = await db.comment.findFirst({
    where: { id, authorId: viewerId, status: 'DELETED' },
    select: { story: { select: { slug: true, headline: true } } },
  });
  if (!row) return null;
  const [found] = await db.$queryRaw<{ isLeft: boolean }[]>`
    with recursive below as (
      select b."id", b."status" from "comment" b where b."parentId" = ${id}
      union all
      select b."id", b."status" from "comment" b join below on b."parentId" = below."id")
    select exists (select from below where "status" = 'APPROVED') as "isLeft"`;
  return { story: row.story, isLeft: found!.isLeft };
}
