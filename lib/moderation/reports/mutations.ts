import type { Tx } from '@/lib/db';
import { weighOpenReports } from '@/lib/moderation/reports/data';
import { reportWeight } from '@/lib/moderation/reports/weight';
import { notifyReporters } from '@/lib/notifications/outcomes/mutations';
import { getSettings } from '@/lib/settings/data';
import type { CommentStatus } from '@/prisma/generated/enums';

type NewReport = {
  commentId: number;
  revision: number;
  reason: string;
  note: string;
  wantsOutcome: boolean;
  /** Of somebody of whom nothing is known when left out. */
  weight?: number;
} & ({ reporterId: number } | { reporterName: string; reporterEmail: string });

/**
 * The comment as it is now, locked until the end of the transaction: its reports and the decisions about it go one after
 * the other. Hold it briefly, as many may report one comment at once.
 */
export async function lockReported(tx: Tx, id: number) {
  const rows = await tx.$queryRaw<{ status: CommentStatus; revision: number }[]>`
    select "status"::text as "status", "revision" from "comment" where "id" = ${id} for no key update`;
  return rows[0] ?? null;
}

/** Adds a report to a comment that the caller has locked; the same again by the same person changes nothing. */
export async function addReport(tx: Tx, report: NewReport, now: Date): Promise<void> {
  const weight = report.weight ?? reportWeight({ right: 0, wrong: 0 });
  const { count } = await tx.commentReport.createMany({
    data: [{ ...report, weight, createdAt: now }],
    skipDuplicates: true,
  });
  if (count > 0) await weighReports(tx, report.commentId, now);
}

/**
 * Adds up what the open reports of a comment weigh, and says whether they want a moderator: the first ones do; where a
 * person has decided on this revision already, only a notice that it breaks the law, or so many that they pass the bar.
 */
export async function weighReports(tx: Tx, commentId: number, now: Date): Promise<void> {
  const { commentReportBar } = await getSettings(tx);
  const open = await weighOpenReports(tx, commentId);
  const isWanted =
    open.count > 0 && (open.weight >= commentReportBar || open.isLaw || !open.isDecided);
  await tx.comment.update({
    where: { id: commentId },
    data: {
      reportWeight: open.weight,
      reportedAt: isWanted ? (open.reportedAt ?? now) : null,
    },
    select: { id: true },
  });
}

type Settled = {
  commentId: number;
  /** What the comment is from now on. */
  status: Extract<CommentStatus, 'APPROVED' | 'REJECTED' | 'SPAM' | 'DELETED'>;
  /** Who decided; they know already. Null when they are gone. */
  actorId: number | null;
};

/**
 * What a person's decision means for the reports of a comment: the open ones are settled, and their authors told, if they
 * wish. All of this revision were right or wrong as the decision says, so that a second thought counts and not the first.
 * Call it in the transaction of the decision.
 */
export async function settleReports(
  tx: Tx,
  { commentId, status, actorId }: Settled,
  now: Date,
): Promise<void> {
  const isKept = status === 'APPROVED';
  const outcome = isKept ? 'kept' : 'removed';
  await notifyReporters(tx, { commentId, outcome, actorId }, now);
  const { revision } = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: { revision: true },
  });
  await tx.commentReport.updateMany({
    where: { commentId, revision },
    data: { wasRight: !isKept },
  });
  // Of a text that is not there any more nobody can say that it was good.
  if (!isKept) {
    await tx.commentReport.updateMany({
      where: { commentId, settledAt: null },
      data: { wasRight: true },
    });
  }
  await closeReports(tx, commentId, now);
}

/** Settles the open reports of a comment that is gone without a moderator's judgement: its author took it away, or their new words were refused by rule. */
export async function closeAsRemoved(
  tx: Tx,
  { commentId, actorId }: { commentId: number; actorId: number | null },
  now: Date,
): Promise<void> {
  await notifyReporters(tx, { commentId, outcome: 'removed', actorId }, now);
  await closeReports(tx, commentId, now);
}

async function closeReports(tx: Tx, commentId: number, now: Date): Promise<void> {
  await tx.commentReport.updateMany({
    where: { commentId, settledAt: null },
    data: { settledAt: now },
  });
  await tx.comment.update({
    where: { id: commentId },
    data: { reportWeight: 0, reportedAt: null },
    select: { id: true },
  });
}
