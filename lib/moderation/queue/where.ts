import type { QueueFilter, QueueSort, QueueStatus } from '@/lib/moderation/queue/schema';
import type { QueuePlace } from '@/lib/moderation/queue/place';
import type { Prisma } from '@/prisma/generated/client';

/** The parts of the queue, each of which an index answers. */
export const whereStatus: Record<QueueStatus, Prisma.CommentWhereInput> = {
  pending: { status: 'PENDING' },
  reported: { status: 'APPROVED', reportedAt: { not: null } },
  new: { status: { in: ['PENDING', 'APPROVED'] }, judgedAt: null },
  approved: { status: 'APPROVED' },
  rejected: { status: 'REJECTED' },
  spam: { status: 'SPAM' },
};

/** Prisma hands a pattern on as it is: its signs must not work as such. */
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** Who has these words in their name; found before, as an index can then be used for both. */
export type Named = { id: number }[];

/** What the words of a search are looked for in; with a number of a comment, that comment. */
function whereWords(q: string, named: Named): Prisma.CommentWhereInput {
  const number = /^#(\d{1,9})$/.exec(q)?.[1];
  if (number) return { id: Number(number) };
  const contains = { contains: escapeLike(q), mode: 'insensitive' } as const;
  return {
    OR: [
      { body: contains },
      { guestName: contains },
      { authorId: { in: named.map(({ id }) => id) } },
    ],
  };
}

export const whereName = (q: string): Prisma.UserWhereInput => ({
  name: { contains: escapeLike(q), mode: 'insensitive' },
});

/** What narrows the queue. A score is kept as a small float: the bounds are rounded as it is. */
export function whereFilter(
  { section, story, member, phase, min, max, q }: QueueFilter,
  named: Named,
): Prisma.CommentWhereInput {
  const all: Prisma.CommentWhereInput[] = [];
  if (section !== undefined) all.push({ story: { section: { slug: section } } });
  if (story !== undefined) all.push({ story: { slug: story } });
  if (member !== undefined) all.push({ authorId: member });
  if (phase !== undefined) {
    all.push({ OR: [{ phase }, { findings: { array_contains: [{ phase }] } }] });
  }
  if (min !== undefined) all.push({ score: { gte: Math.fround(min) } });
  if (max !== undefined) all.push({ score: { lte: Math.fround(max) } });
  if (q !== undefined) all.push(whereWords(q, named));
  return { AND: all };
}

export const orderOf: Record<QueueSort, Prisma.CommentOrderByWithRelationInput[]> = {
  oldest: [{ createdAt: 'asc' }, { id: 'asc' }],
  newest: [{ createdAt: 'desc' }, { id: 'desc' }],
  worst: [{ score: { sort: 'desc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
};

/** What comes after a place in this order. */
export function whereAfter(
  sort: QueueSort,
  { score, createdAt, id }: QueuePlace,
): Prisma.CommentWhereInput {
  const beyond = sort === 'newest' ? 'lt' : 'gt';
  const later: Prisma.CommentWhereInput = {
    OR: [{ createdAt: { [beyond]: createdAt } }, { createdAt, id: { [beyond]: id } }],
  };
  if (sort !== 'worst') return later;
  if (score === null) return { AND: [{ score: null }, later] };
  const same = Math.fround(score);
  return { OR: [{ score: { lt: same } }, { score: null }, { AND: [{ score: same }, later] }] };
}
