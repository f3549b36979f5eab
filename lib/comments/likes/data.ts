import { db } from '@/lib/db';

/** Which comments under a story somebody likes. */
export async function getLikedComments(viewerId: number, slug: string): Promise<number[]> {
  const rows = await db.commentLike.findMany({
    where: { userId: viewerId, comment: { status: 'APPROVED', story: { slug } } },
    select: { commentId: true },
    orderBy: { createdAt: 'desc' },
    take: 1_000,
  });
  return rows.map(({ commentId }) => commentId);
}
