import { pageOf, type ListPlace } from '@/lib/account/cursor';
import { db } from '@/lib/db';
import { ignoredPerPage } from '@/lib/ignores/schema';

/** Whom somebody ignores, the last first. */
export async function listIgnored(
  userId: number,
  { after = null, limit = ignoredPerPage }: { after?: ListPlace | null; limit?: number } = {},
) {
  const rows = await db.ignoredMember.findMany({
    where: {
      userId,
      ...(after
        ? {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, ignoredId: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { ignoredId: 'desc' }],
    take: limit + 1,
    select: { createdAt: true, ignoredId: true, ignored: { select: { name: true } } },
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ createdAt, ignoredId }) => ({
    createdAt,
    id: ignoredId,
  }));
  return {
    people: items.map(({ createdAt, ignoredId, ignored }) => ({
      ...{ id: ignoredId, name: ignored.name, since: createdAt },
    })),
    nextCursor,
  };
}
export type IgnoredPeople = Awaited<ReturnType<typeof listIgnored>>['people'];

/** Which comments under a story are by people whom somebody ignores. */
export async function getFoldedComments(viewerId: number, slug: string): Promise<number[]> {
  const rows = await db.comment.findMany({
    where: {
      status: 'APPROVED',
      story: { slug },
      author: { ignoredBy: { some: { userId: viewerId } } },
    },
    select: { id: true },
    orderBy: { id: 'desc' },
    take: 1_000,
  });
  return rows.map(({ id }) => id);
}

/** Who wrote a comment that can be ignored, and whether somebody ignores them already; null for guests and oneself. */
export async function getIgnorable(viewerId: number, commentId: number) {
  const row = await db.comment.findFirst({
    where: { id: commentId, status: 'APPROVED', author: { id: { not: viewerId } } },
    select: {
      author: {
        select: { id: true, name: true, ignoredBy: { where: { userId: viewerId }, take: 1 } },
      },
    },
  });
  if (!row?.author) return null;
  const { id, name, ignoredBy } = row.author;
  return { id, name, isIgnored: ignoredBy.length > 0 };
}
