import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { bodyHtml } from '@/lib/comments/body';
import { writeCursor, type Place } from '@/lib/comments/cursor';
import type { ThreadStory } from '@/lib/comments/mode';
import { buildThreads, type CommentRow } from '@/lib/comments/tree';
import type { CommentSort, HeldComment, ReaderComment } from '@/lib/comments/schema';

/** What readers may know of a comment: the words only of an approved one. */
const columns = Prisma.sql`
  c."id", c."parentId", c."rootId", c."status"::text as "status", c."likeCount", c."createdAt", c."editedAt",
  case when c."status" = 'APPROVED' then c."body" end as "body",
  coalesce(u."name", c."guestName", 'A former member') as "name",
  coalesce(u."role" <> 'READER', false) as "isStaff",
  exists (
    select from "story_author" sa join "author_profile" p on p."id" = sa."authorId"
    where sa."storyId" = c."storyId" and p."userId" = u."id"
  ) as "isAuthor"
  from "comment" c left join "user" u on u."id" = c."authorId"`;

/** A top comment is seen when it is approved, or as the tombstone above an approved reply. */
const isSeenRoot = Prisma.sql`c."parentId" is null and (c."status" = 'APPROVED' or exists (
  select from "comment" r where r."storyId" = c."storyId" and r."rootId" = c."id" and r."status" = 'APPROVED'))`;

const orders: Record<CommentSort, { by: Prisma.Sql; after: (place: Place) => Prisma.Sql }> = {
  newest: {
    by: Prisma.sql`c."createdAt" desc, c."id" desc`,
    after: ({ createdAt, id }) =>
      Prisma.sql`(c."createdAt", c."id") < (${createdAt}::timestamptz, ${id}::int)`,
  },
  oldest: {
    by: Prisma.sql`c."createdAt", c."id"`,
    after: ({ createdAt, id }) =>
      Prisma.sql`(c."createdAt", c."id") > (${createdAt}::timestamptz, ${id}::int)`,
  },
  top: {
    by: Prisma.sql`c."likeCount" desc, c."createdAt" desc, c."id" desc`,
    after: ({ likes, createdAt, id }) =>
      Prisma.sql`(c."likeCount", c."createdAt", c."id") < (${likes}::int, ${createdAt}::timestamptz, ${id}::int)`,
  },
};

/** The replies below these top comments; of those that are not approved only what may be a tombstone. */
async function listReplies(storyId: number, roots: CommentRow[]): Promise<CommentRow[]> {
  if (roots.length === 0) return [];
  const ids = roots.map(({ id }) => id);
  return db.$queryRaw<CommentRow[]>`
    select ${columns}
    where c."storyId" = ${storyId} and c."rootId" = any(${ids}::int[])
      and (c."status" = 'APPROVED' or exists (
        select from "comment" r where r."parentId" = c."id" and r."storyId" = c."storyId"))
    order by c."createdAt", c."id"`;
}

type ThreadQuery = { storyId: number; sort: CommentSort; after?: Place; limit: number };

/** One page of threads, each whole, and the cursor of the next page. Two queries, however many threads. */
export async function listThreads({
  storyId,
  sort,
  after,
  limit,
}: ThreadQuery): Promise<{ threads: ReaderComment[]; nextCursor: string | null }> {
  const order = orders[sort];
  const rows = await db.$queryRaw<CommentRow[]>`
    select ${columns}
    where c."storyId" = ${storyId} and ${isSeenRoot} and ${after ? order.after(after) : Prisma.sql`true`}
    order by ${order.by} limit ${limit + 1}`;
  const roots = rows.slice(0, limit);
  const last = rows.length > limit ? roots.at(-1) : undefined;
  return {
    threads: buildThreads(roots, await listReplies(storyId, roots)),
    nextCursor: last ? writeCursor(sort, { ...last, likes: last.likeCount }) : null,
  };
}

/** The thread that a comment readers can see is part of; null when they cannot see it under this story. */
export async function getThread(storyId: number, id: number): Promise<ReaderComment | null> {
  const roots = await db.$queryRaw<CommentRow[]>`
    select ${columns}
    where c."storyId" = ${storyId} and ${isSeenRoot} and c."id" = (
      select coalesce(m."rootId", m."id") from "comment" m
      where m."id" = ${id} and m."storyId" = ${storyId} and m."status" = 'APPROVED')`;
  return buildThreads(roots, await listReplies(storyId, roots))[0] ?? null;
}

/** How many comments readers can see under a story; tombstones are not counted. */
export function countComments(storyId: number): Promise<number> {
  return db.comment.count({ where: { storyId, status: 'APPROVED' } });
}

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

/** A comment for its author, with its story and whether it has been answered; null when it is not theirs or is gone. */
export async function getOwnComment(viewerId: number, id: number) {
  const row = await db.comment.findFirst({
    where: { id, authorId: viewerId, status: { not: 'DELETED' } },
    select: {
      id: true,
      body: true,
      status: true,
      createdAt: true,
      editedAt: true,
      story: { select: { slug: true, headline: true } },
      replies: {
        where: { status: { in: ['APPROVED', 'PENDING'] } },
        select: { id: true },
        take: 1,
      },
    },
  });
  if (!row) return null;
  const { replies, ...comment } = row;
  return { ...comment, isAnswered: replies.length > 0 };
}
