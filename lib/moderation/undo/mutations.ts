import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireComment } from '@/lib/comments/stale/mutations';
import { db, type Tx } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { colleagueDecided } from '@/lib/moderation/mutations';
import { weighReports } from '@/lib/moderation/reports/mutations';
import { lower, type Seen, type Undone } from '@/lib/moderation/schema';
import { notifyDecision } from '@/lib/notifications/mutations';
import { undoMilliseconds } from '@/lib/notifications/undo';
import { withdrawDecision } from '@/lib/notifications/withdrawal/mutations';
import { learnSoon } from '@/lib/triage/mutations';
import type { CommentStatus } from '@/prisma/generated/enums';

/** What a decision said, and when: enough to bring back what held before the next one. */
const decisionSelect = {
  ...{ id: true, actorId: true, fromStatus: true, toStatus: true, revision: true },
  ...{ reason: true, message: true, undoesId: true, createdAt: true },
} as const;

/**
 * Takes back the decision of one's own that made this version of a comment, for as long as the screen offers it: status,
 * reports and what people were told are as before, and the log says that it was taken back. The same sent twice is done
 * once and answered alike. Throws `not_found`, `forbidden`, and `conflict` when it is too late or somebody has decided since.
 */
export async function undoDecision(
  actor: Viewer | null,
  { id, version }: Seen,
  now: Date,
): Promise<Undone> {
  demand(actor, 'comment.moderate');
  const work = db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "comment" where "id" = ${id} for update`;
    const comment = await tx.comment.findUnique({
      where: { id },
      select: {
        ...{ status: true, version: true, revision: true, createdAt: true },
        story: { select: { id: true, slug: true } },
        decisions: { orderBy: { id: 'desc' }, take: 1, select: decisionSelect },
        appeal: { select: { decidedAt: true } },
      },
    });
    if (!comment) throw new AppError('not_found', 'There is no such comment.');
    const last = comment.decisions[0];
    const isOwn = last?.actorId === actor.id;
    if (isOwn && last.undoesId !== null && comment.version === version + 1) {
      return answerOf({ id, status: comment.status, version: comment.version });
    }
    if (!last || comment.version !== version || comment.status === 'DELETED') {
      throw await colleagueDecided(tx, id, now);
    }
    if (!isOwn) throw new AppError('forbidden', 'Only who decided can take it back.');
    if (last.undoesId !== null) throw new AppError('conflict', 'There is nothing to take back.');
    if (comment.appeal?.decidedAt?.getTime() === last.createdAt.getTime()) {
      const message = 'An appeal is heard once; what came of it is not taken back.';
      throw new AppError('conflict', message);
    }
    if (now.getTime() - last.createdAt.getTime() > undoMilliseconds) {
      const message = 'It is too late to take this back. Decide anew instead.';
      throw new AppError('conflict', message);
    }
    const before = await getStanding(tx, { id, before: last.id });
    const judgement =
      before && before.actorId !== null && before.revision === comment.revision ? before : null;
    const status = last.fromStatus;
    const since = before?.createdAt ?? comment.createdAt;
    await tx.comment.update({
      where: { id },
      data: {
        status,
        version: { increment: 1 },
        decidedAt: status === 'PENDING' ? null : since,
        // What came in with an import has been decided by nobody here, and need not be.
        judgedAt: judgement?.createdAt ?? (before || status === 'PENDING' ? null : since),
        decisions: {
          create: {
            ...{ revision: comment.revision, actorId: actor.id, undoesId: last.id },
            ...{ fromStatus: last.toStatus, toStatus: status, createdAt: now },
          },
        },
      },
      select: { id: true },
    });
    const reportIds = await reopenReports(tx, { id, last, judgement }, now);
    const { id: decisionId, createdAt: decidedAt } = last;
    await withdrawDecision(tx, { commentId: id, decisionId, decidedAt, reportIds });
    await tellAgain(tx, { id, judgement });
    await recordAudit(tx, actor, {
      action: 'comment.undo',
      target: { kind: 'comment', id },
      before: { status: lower(last.toStatus) },
      after: { status: lower(status) },
    });
    const isShown = status === 'APPROVED' || last.toStatus === 'APPROVED';
    await expireComment(tx, { id, story: comment.story, isShown });
    await learnSoon(tx, now);
    return answerOf({ id, status, version: version + 1 });
  });
  try {
    return await work;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'The same text by this member already stands under the story.');
  }
}

const answerOf = ({ status, ...rest }: { id: number; status: CommentStatus; version: number }) => ({
  ...rest,
  status: lower(status) as Undone['status'],
});

/** The decision that held before another: the last one that nobody has taken back. */
const getStanding = (tx: Tx, { id, before }: { id: number; before: number }) =>
  tx.decision.findFirst({
    where: { commentId: id, id: { lt: before }, undoesId: null, undoneBy: null },
    orderBy: { id: 'desc' },
    select: decisionSelect,
  });
type Standing = NonNullable<Awaited<ReturnType<typeof getStanding>>>;

/** Opens the reports again that the decision settled, and judges those of this text as was judged before. */
async function reopenReports(
  tx: Tx,
  { id: commentId, last, judgement }: { id: number; last: Standing; judgement: Standing | null },
  now: Date,
): Promise<number[]> {
  const settled = { commentId, settledAt: last.createdAt };
  const reopened = await tx.commentReport.findMany({ where: settled, select: { id: true } });
  await tx.commentReport.updateMany({ where: settled, data: { settledAt: null, wasRight: null } });
  await tx.commentReport.updateMany({
    where: { commentId, revision: last.revision, settledAt: { not: null } },
    data: { wasRight: judgement ? judgement.toStatus !== 'APPROVED' : null },
  });
  await weighReports(tx, commentId, now);
  return reopened.map(({ id }) => id);
}

/** What the decision before had told its author, and the one taken back withdrew, is told once more. */
async function tellAgain(
  tx: Tx,
  { id: commentId, judgement }: { id: number; judgement: Standing | null },
): Promise<void> {
  if (judgement?.actorId == null) return;
  const { id: decisionId, actorId, fromStatus, toStatus, reason, message, createdAt } = judgement;
  const told = { commentId, decisionId, actorId, fromStatus, toStatus, reason, message };
  await notifyDecision(tx, told, createdAt);
}
