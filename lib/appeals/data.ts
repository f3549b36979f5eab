import { type ListPlace, newerThan, pageOf } from '@/lib/account/cursor';
import { appealsPerPage, refused, type OpenAppeal } from '@/lib/appeals/schema';
import { db, type Tx } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';

/** A refusal that nobody has taken back. */
const standingRefusal = {
  toStatus: { in: [...refused] },
  undoesId: null,
  undoneBy: null,
} satisfies Prisma.DecisionWhereInput;

/** Which of these comments this person has refused: once or again, first or last. They hear no appeal about those. */
export async function listRefusedBy(
  actorId: number,
  commentIds: number[],
  client: Tx = db,
): Promise<Set<number>> {
  const rows = await client.decision.findMany({
    where: { actorId, commentId: { in: commentIds }, ...standingRefusal },
    distinct: ['commentId'],
    select: { commentId: true },
  });
  return new Set(rows.map(({ commentId }) => commentId));
}

/** What waits to be heard: the comment still stands refused. A colleague may have published it, or its author taken it back. */
const waiting = {
  decidedAt: null,
  comment: { status: { in: [...refused] } },
} satisfies Prisma.AppealWhereInput;

type Query = { after?: ListPlace | null; limit?: number };

/** The appeals that nobody has heard, the oldest first, as `viewerId` sees them. */
export async function listAppeals(
  viewerId: number,
  { after = null, limit = appealsPerPage }: Query = {},
): Promise<{ items: OpenAppeal[]; nextCursor: string | null }> {
  const rows = await db.appeal.findMany({
    where: {
      ...waiting,
      ...newerThan(after),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: {
      ...{ id: true, text: true, createdAt: true, userId: true },
      user: { select: { name: true } },
      comment: {
        select: {
          ...{ id: true, body: true, status: true },
          story: { select: { slug: true, headline: true } },
          decisions: {
            where: standingRefusal,
            orderBy: { id: 'desc' },
            take: 1,
            select: { reason: true, createdAt: true, actor: { select: { name: true } } },
          },
        },
      },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => row);
  const refusedByViewer = await listRefusedBy(
    viewerId,
    items.map(({ comment }) => comment.id),
  );
  return {
    items: items.map(({ userId, user, createdAt, comment: { decisions, ...comment }, ...row }) => {
      const [decision] = decisions;
      return {
        ...row,
        createdAt: createdAt.toISOString(),
        by: user.name,
        comment: {
          ...comment,
          status: comment.status.toLowerCase() as Lowercase<typeof comment.status>,
        },
        decision: decision
          ? {
              by: decision.actor?.name ?? null,
              reason: decision.reason,
              at: decision.createdAt.toISOString(),
            }
          : null,
        mayHear: userId !== viewerId && !refusedByViewer.has(comment.id),
      };
    }),
    nextCursor,
  };
}

/** How many appeals wait to be heard. */
export const countAppeals = (): Promise<number> => db.appeal.count({ where: waiting });
