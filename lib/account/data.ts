import { db } from '@/lib/db';

const recent = 50;

/** What a person has written, newest first: also what waits or was refused, since it is theirs. At most fifty. */
export async function listOwnComments(userId: number) {
  return db.comment.findMany({
    where: { authorId: userId, status: { not: 'DELETED' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: recent,
    select: {
      id: true,
      body: true,
      status: true,
      createdAt: true,
      story: { select: { slug: true, headline: true } },
      decisions: { orderBy: { id: 'desc' }, take: 1, select: { reason: true } },
    },
  });
}

export type OwnComments = Awaited<ReturnType<typeof listOwnComments>>;
