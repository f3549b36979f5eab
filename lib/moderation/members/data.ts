import { pageOf, readListCursor } from '@/lib/account/cursor';
import { db } from '@/lib/db';
import {
  commentsPerPage,
  stateOf,
  type CommentState,
  type MemberComment,
  type Rejecting,
} from '@/lib/moderation/members/schema';
import { rejectingKey } from '@/lib/moderation/reject-recent/job-key';
import { getReporterRecord } from '@/lib/moderation/reports/data';
import { reportWeight } from '@/lib/moderation/reports/weight';
import { standingOf } from '@/lib/people/standing';
import type { CommentStatus } from '@/prisma/generated/enums';

/** How many of the last comments the bars show. */
const barCount = 24;

/** What moderators know of a member: no address, no way to sign in. Null when there is nobody of this number. */
export async function getMember(id: number, now: Date) {
  const row = await db.user.findUnique({
    where: { id },
    select: {
      ...{ id: true, name: true, role: true, status: true, suspendedUntil: true },
      ...{ premoderated: true, trusted: true, emailVerifiedAt: true, eraseAt: true },
      createdAt: true,
    },
  });
  if (!row) return null;
  const [groups, last, record] = await Promise.all([
    db.comment.groupBy({ by: ['status'], where: { authorId: id }, _count: { _all: true } }),
    db.comment.findMany({
      where: { authorId: id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: barCount,
      select: { id: true, status: true },
    }),
    getReporterRecord(id),
  ]);
  const of = (status: CommentStatus) => groups.find((g) => g.status === status)?._count._all ?? 0;
  const { emailVerifiedAt: _, createdAt, status, ...member } = row;
  const standing = standingOf(row, now);
  return {
    ...member,
    standing,
    suspendedUntil: standing === 'suspended' ? row.suspendedUntil : null,
    isBanned: status === 'BANNED',
    joinedAt: createdAt,
    comments: {
      pending: of('PENDING'),
      approved: of('APPROVED'),
      rejected: of('REJECTED'),
      spam: of('SPAM'),
      deleted: of('DELETED'),
    },
    /** Oldest first. */
    last: last
      .map(({ id: comment, status: state }) => ({ id: comment, state: stateOf(state) }))
      .reverse(),
    reports: { ...record, weight: reportWeight(record) },
  };
}
export type Member = NonNullable<Awaited<ReturnType<typeof getMember>>>;

type Query = { status?: CommentState; cursor?: string; limit?: number };

/** What a member wrote, whatever became of it, newest first. Of a deleted comment only moderators see the last words. */
export async function listMemberComments(
  authorId: number,
  { status, cursor, limit = commentsPerPage }: Query,
): Promise<{ items: MemberComment[]; nextCursor: string | null }> {
  const after = readListCursor(cursor);
  const rows = await db.comment.findMany({
    where: {
      authorId,
      ...(status ? { status: status.toUpperCase() as CommentStatus } : {}),
      ...(after
        ? {
            createdAt: { lte: after.createdAt },
            OR: [{ createdAt: { lt: after.createdAt } }, { id: { lt: after.id } }],
          }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, body: true, status: true, createdAt: true, editedAt: true, parentId: true },
      pickedAt: true,
      story: { select: { slug: true, headline: true } },
      revisions: { orderBy: { revision: 'desc' }, take: 1, select: { body: true } },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => row);
  return {
    nextCursor,
    items: items.map(
      ({ id, body, status: state, createdAt, editedAt, parentId, pickedAt, story, revisions }) => ({
        ...{ id, story, at: createdAt, status: stateOf(state) },
        body: state === 'DELETED' ? (revisions[0]?.body ?? '') : body,
        isEdited: editedAt !== null,
        isReply: parentId !== null,
        isPicked: pickedAt !== null,
      }),
    ),
  };
}

/** The jobs that reject, or have lately rejected, what a member wrote in the last days; the newest first. */
export async function listRejecting(userId: number): Promise<Rejecting[]> {
  const sanctions = await db.sanction.findMany({
    where: { userId, action: 'REJECT_RECENT' },
    orderBy: { id: 'desc' },
    take: 5,
    select: { id: true },
  });
  const jobs = await db.job.findMany({
    where: {
      kind: 'reject-recent',
      key: { in: sanctions.map(({ id }) => rejectingKey(id)) },
    },
    select: { key: true, progress: true, doneAt: true, failedAt: true },
  });
  return sanctions.flatMap(({ id }) => {
    const job = jobs.find(({ key }) => key === rejectingKey(id));
    if (!job) return [];
    const state = job.doneAt ? 'done' : job.failedAt ? 'failed' : 'waiting';
    return [{ sanctionId: id, state, progress: job.progress as Rejecting['progress'] }];
  });
}
