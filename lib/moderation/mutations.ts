import { db, type Tx } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { isPublic } from '@/lib/articles/visibility';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireComment } from '@/lib/comments/stale/mutations';
import { reasonLabel } from '@/lib/moderation/reasons';
import { getReporterRecord } from '@/lib/moderation/reports/data';
import { addReport, lockReported, settleReports } from '@/lib/moderation/reports/mutations';
import { reportWeight } from '@/lib/moderation/reports/weight';
import {
  decisionStatus,
  lower,
  type Decided,
  type DecisionInput,
  type Reason,
} from '@/lib/moderation/schema';
import { tellDecision } from '@/lib/moderation/told';
import { notifyDecision, notifyReply } from '@/lib/notifications/mutations';
import { countAttempt } from '@/lib/rate-limit';
import { getSettings } from '@/lib/settings/data';
import { learnSoon } from '@/lib/triage/mutations';
import type { Prisma } from '@/prisma/generated/client';
import type { CommentStatus } from '@/prisma/generated/enums';

const decidedSelect = {
  status: true,
  version: true,
  revision: true,
  editedAt: true,
  story: { select: { id: true, slug: true } },
} as const satisfies Prisma.CommentSelect;

/** Says who was first, and what stands now, so that the moderator who came second can go on. */
export async function colleagueDecided(tx: Tx, id: number, now: Date): Promise<AppError> {
  const { status, version, revisions } = await tx.comment.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ status: true, version: true },
      revisions: {
        orderBy: { revision: 'desc' },
        take: 1,
        select: { editedBy: { select: { name: true } } },
      },
    },
  });
  const last = await tx.decision.findFirst({
    where: { commentId: id },
    orderBy: { id: 'desc' },
    select: {
      ...{ toStatus: true, undoesId: true, phase: true, createdAt: true },
      actor: { select: { name: true } },
    },
  });
  // Not `status`: in a problem document that is the status of the answer.
  const stands = { currentStatus: lower(status), version };
  if (!last) return new AppError('conflict', 'This comment has changed.', { details: stands });
  const { toStatus, undoesId, phase, createdAt, actor } = last;
  // A decision of the rules on top of a version that was read means that somebody has edited it since.
  const isByRule = phase !== null;
  const editor = isByRule ? revisions[0]?.editedBy : null;
  const message = !isByRule
    ? tellDecision(
        {
          by: actor?.name ?? 'A former colleague',
          status: toStatus,
          isUndo: undoesId !== null,
          at: createdAt,
        },
        now,
      )
    : `${editor?.name ?? 'The author'} has edited this comment. Please read it again.`;
  return new AppError('conflict', message, {
    details: {
      ...stands,
      decidedBy: (actor ?? editor)?.name ?? null,
      decision: isByRule ? 'edit' : undoesId === null ? decisionName(toStatus) : 'undo',
      at: createdAt.toISOString(),
    },
  });
}

type Made = {
  id: number;
  version: number;
  status: CommentStatus;
  reason: Reason | undefined;
  actorId: number;
};

/** Whether this person has made this very decision, and nothing has happened since: a form that was sent twice. */
async function isOwnRepeat(tx: Tx, { id, version, status, reason, actorId }: Made) {
  const row = await tx.comment.findFirst({
    where: { id, version, status },
    select: {
      decisions: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { actorId: true, toStatus: true, reason: true, undoesId: true },
      },
    },
  });
  const last = row?.decisions[0];
  return (
    last !== undefined &&
    last.actorId === actorId &&
    last.toStatus === status &&
    last.reason === (reason ?? null) &&
    last.undoesId === null
  );
}

const decisionName = (status: string) =>
  Object.entries(decisionStatus).find(([, made]) => made === status)?.[0] ??
  lower(status as 'DELETED');

/**
 * Decides on the version of a comment that the moderator has read, records it and settles its open reports. The same
 * decision sent twice is made once and answered alike. Throws `not_found`, `forbidden`, and `conflict` telling who decided
 * first when the comment is at another version by now.
 */
export async function decideComment(
  actor: Viewer | null,
  id: number,
  { decision, reason, note, message, version }: DecisionInput,
  now: Date,
): Promise<Decided> {
  demand(actor, 'comment.moderate');
  const status = decisionStatus[decision];
  const label = reason && reasonLabel(await getSettings(), reason);
  const work = db.$transaction(async (tx) => {
    const before = await tx.comment.findUnique({ where: { id }, select: decidedSelect });
    if (!before) throw new AppError('not_found', 'There is no such comment.');
    // The version decides who is first: of two at once, one finds no row.
    const { count } = await tx.comment.updateMany({
      where: { id, version, status: { not: 'DELETED' } },
      data: { status, version: { increment: 1 }, decidedAt: now, judgedAt: now },
    });
    const answer = { id, status: lower(status), version: version + 1 };
    if (count === 0) {
      if (await isOwnRepeat(tx, { ...answer, status, reason, actorId: actor.id })) return answer;
      throw await colleagueDecided(tx, id, now);
    }
    const made = await tx.decision.create({
      data: {
        commentId: id,
        revision: before.revision,
        actorId: actor.id,
        fromStatus: before.status,
        toStatus: status,
        reason: reason ?? null,
        note: note || null,
        message: message || null,
        createdAt: now,
      },
      select: { id: true, fromStatus: true, toStatus: true },
    });
    const { id: decisionId, fromStatus, toStatus } = made;
    const told = { commentId: id, decisionId, actorId: actor.id, fromStatus, toStatus };
    await notifyDecision(tx, { ...told, reason, message }, now);
    if (status === 'APPROVED') await notifyReply(tx, id, now);
    await recordAudit(tx, actor, {
      action: `comment.${decision}`,
      target: { kind: 'comment', id },
      ...(label ? { reason: label } : {}),
      before: { status: lower(before.status) },
      after: { status: lower(status) },
    });
    await settleReports(tx, { commentId: id, status, actorId: actor.id }, now);
    const isShown = before.status === 'APPROVED' || status === 'APPROVED';
    await expireComment(tx, { id, story: before.story, isShown });
    // Last, for those who decide at once share this row.
    await learnSoon(tx, now);
    return answer;
  });
  try {
    return await work;
  } catch (error) {
    // Approving a rejected comment whose author has posted the same words again since.
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'The same text by this member already stands under the story.');
  }
}

const reportLimit = { name: 'report', max: 30, seconds: 3_600 };

/**
 * Reports an approved comment of somebody else to the moderators; a second report of the same text by the same person
 * changes nothing. Throws `unauthenticated`, `forbidden`, `not_found` and `rate_limited`.
 */
export async function reportComment(
  actor: Viewer | null,
  id: number,
  { reason, note, wantsOutcome = false }: { reason: Reason; note: string; wantsOutcome?: boolean },
  now: Date,
): Promise<{ reported: true }> {
  if (!actor) throw new AppError('unauthenticated', 'Please sign in first.');
  const comment = await db.comment.findUnique({
    where: { id },
    select: {
      status: true,
      authorId: true,
      story: { select: { status: true, publishedAt: true, embargoUntil: true } },
    },
  });
  if (comment?.status !== 'APPROVED' || !isPublic(comment.story, now)) throw notReportable();
  if (comment.authorId === actor.id) {
    throw new AppError('forbidden', 'You cannot report your own comment.');
  }
  demand(actor, 'comment.report', comment);
  await countAttempt(reportLimit, String(actor.id));
  const weight = reportWeight(await getReporterRecord(actor.id));
  await db.$transaction(async (tx) => {
    // As it is now: it may have been edited or taken down while this one waited.
    const current = await lockReported(tx, id);
    if (current?.status !== 'APPROVED') throw notReportable();
    const { revision } = current;
    const about = { commentId: id, reporterId: actor.id, revision, weight };
    await addReport(tx, { ...about, reason, note, wantsOutcome }, now);
  });
  return { reported: true };
}

const notReportable = () => new AppError('not_found', 'There is no such comment.');
