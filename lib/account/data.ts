import { type ListPlace, olderThan, pageOf } from '@/lib/account/cursor';
import { refusalOf, refusalSelect } from '@/lib/appeals/refusal';
import { publicStoriesAt } from '@/lib/articles/visibility';
import { db } from '@/lib/db';

/** Rows of a list of the account that stand on one page. */
const ownPerPage = 20;

type Query = { after?: ListPlace | null; limit?: number };

/** What a person has written, newest first: also what waits or was refused, since it is theirs. */
export async function listOwnComments(
  userId: number,
  { after = null, limit = ownPerPage }: Query = {},
) {
  const rows = await db.comment.findMany({
    where: {
      authorId: userId,
      status: { not: 'DELETED' },
      ...olderThan(after),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      body: true,
      createdAt: true,
      story: { select: { slug: true, headline: true } },
      ...refusalSelect(userId),
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => row);
  return {
    comments: items.map(({ id, body, status, createdAt, story, ...row }) => ({
      ...{ id, body, status, createdAt, story },
      ...refusalOf({ ...row, status }),
    })),
    nextCursor,
  };
}

export type OwnComments = Awaited<ReturnType<typeof listOwnComments>>['comments'];

const readable = (now: Date) => ({ status: 'APPROVED' as const, story: publicStoriesAt(now) });

/** What a person likes, the last one first, as far as readers can still see it. */
export async function listOwnLikes(
  userId: number,
  { now, after = null, limit = ownPerPage }: Query & { now: Date },
) {
  const rows = await db.commentLike.findMany({
    where: {
      userId,
      comment: readable(now),
      ...(after
        ? {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, commentId: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { commentId: 'desc' }],
    take: limit + 1,
    select: {
      createdAt: true,
      commentId: true,
      comment: {
        select: {
          body: true,
          guestName: true,
          author: { select: { name: true } },
          story: { select: { slug: true, headline: true } },
        },
      },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, ({ createdAt, commentId }) => ({
    createdAt,
    id: commentId,
  }));
  return {
    likes: items.map(({ createdAt, commentId, comment }) => ({
      id: commentId,
      likedAt: createdAt,
      body: comment.body,
      /** Null of somebody who has left. */
      author: comment.author?.name ?? comment.guestName,
      story: comment.story,
    })),
    nextCursor,
  };
}

export type OwnLikes = Awaited<ReturnType<typeof listOwnLikes>>['likes'];

/** What the front page of the account says of each part of it. */
export async function getOwnFigures(userId: number, now: Date) {
  const [user, comments, likes] = await Promise.all([
    db.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        nameChangedAt: true,
        passwordHash: true,
        secondFactorSince: true,
        _count: { select: { ignores: true } },
      },
    }),
    db.comment.count({ where: { authorId: userId, status: { not: 'DELETED' } } }),
    db.commentLike.count({ where: { userId, comment: readable(now) } }),
  ]);
  const { nameChangedAt, passwordHash, secondFactorSince, _count } = user;
  return {
    nameChangedAt,
    hasPassword: passwordHash !== null,
    hasSecondFactor: secondFactorSince !== null,
    ignored: _count.ignores,
    comments,
    likes,
  };
}
