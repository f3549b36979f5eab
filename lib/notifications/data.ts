import { type ListPlace, olderThan, pageOf } from '@/lib/account/cursor';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { db, type Tx } from '@/lib/db';
import {
  notificationsPerPage,
  readFacts,
  usualPreferences,
  type Preferences,
} from '@/lib/notifications/schema';
import type { Prisma } from '@/prisma/generated/client';

/** How somebody wants to be told by mail. */
export async function getPreferences(userId: number, client: Tx = db): Promise<Preferences> {
  const row = await client.notificationPreference.findUnique({
    where: { userId },
    select: { reply: true, staffReply: true, decision: true, likes: true },
  });
  return row ?? usualPreferences;
}

/**
 * What somebody may be told now: not of comments that nobody can read any more, nor of people who have been banned or whom
 * they ignore since.
 */
export const toldTo = (userId: number, now: Date) =>
  ({
    userId,
    OR: [
      { kind: { in: ['DECISION', 'REPORT_OUTCOME', 'APPEAL_OUTCOME', 'WARNING'] } },
      { comment: { status: 'APPROVED', story: publicStoriesAt(now) } },
    ],
    NOT: { actor: { is: { OR: [{ status: 'BANNED' }, { ignoredBy: { some: { userId } } }] } } },
  }) satisfies Prisma.NotificationWhereInput;

export const toldSelect = {
  id: true,
  kind: true,
  data: true,
  createdAt: true,
  readAt: true,
  actor: { select: { name: true } },
  comment: {
    select: {
      id: true,
      body: true,
      status: true,
      authorId: true,
      story: { select: { slug: true, headline: true } },
    },
  },
} as const satisfies Prisma.NotificationSelect;

type Row = Prisma.NotificationGetPayload<{ select: typeof toldSelect }>;

/** A row as its owner may see it: the words of somebody else only while everybody can read them. */
export function toldOf({ data, actor, comment, readAt, ...row }: Row, userId: number) {
  const isShown =
    comment &&
    (comment.status === 'APPROVED' || comment.authorId === userId) &&
    comment.body !== '';
  return {
    ...row,
    isRead: readAt !== null,
    facts: readFacts(data),
    actor: actor?.name ?? null,
    comment: comment && {
      id: comment.id,
      body: isShown ? comment.body : null,
      isPublic: comment.status === 'APPROVED',
      story: comment.story,
    },
  };
}
export type Told = ReturnType<typeof toldOf>;

type Query = { now: Date; after?: ListPlace | null; limit?: number };

/** What somebody was told, the last first. */
export async function listNotifications(
  userId: number,
  { now, after = null, limit = notificationsPerPage }: Query,
) {
  const rows = await db.notification.findMany({
    where: {
      AND: [toldTo(userId, now), olderThan(after)],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: toldSelect,
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => row);
  return { items: items.map((row) => toldOf(row, userId)), nextCursor };
}

/** How much of it they have not read. */
export const countUnread = (userId: number, now: Date): Promise<number> =>
  db.notification.count({ where: { ...toldTo(userId, now), readAt: null } });
