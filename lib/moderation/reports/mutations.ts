import type { Tx } from '@/lib/db';
import { getReporterRecord, isDecided } from '@/lib/moderation/reports/data';
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
} & ({ reporterId: number } | { reporterName: string; reporterEmail: string });

/** Reports of one comment, and its decision, go one after the other. */
export const lockReported = (tx: Tx, id: number) =>
  tx.$queryRaw`select 1 from "comment" where "id" = ${id} for no key update`;

/**
 * Adds a report with its weight to a comment that the caller has locked; the same again by the same person changes nothing.
 * Somebody without an account counts as somebody of whom nothing is known.
 */
export async function addReport(tx: Tx, report: NewReport, now: Date): Promise<void> {
  const record =
    'reporterId' in report
      ? await getReporterRecord(report.reporterId, tx)
      : { right: 0, wrong: 0 };
  const { count } = await tx.commentReport.createMany({
    data: [{ ...report, weight: reportWeight(record), createdAt: now }],
    skipDuplicates: true,
  });
  if (count > 0) await weighReports(tx, report.commentId, now);
}

/**
 * Adds up what the open reports of a comment weigh, and says whether they want a moderator: the first ones do; where a
 * person has decided on this revision already, only a notice that it breaks the law, or so many that they pass the bar.
 */
export async function weighReports(tx: Tx, commentId: number, now: Date): Promise<void> {
  const comment = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: {
      revision: true,
      reportedAt: true,
      reports: { where: { settledAt: null }, select: { weight: true, reason: true } },
    },
  });
  const { commentReportBar } = await getSettings(tx);
  const { revision, reports, reportedAt } = comment;
  // In hundredths, so that no sum depends on its order.
  const weight = reports.reduce((sum, one) => sum + Math.round(one.weight * 100), 0) / 100;
  const isWanted =
    reports.length > 0 &&
    (weight >= commentReportBar ||
      reports.some(({ reason }) => reason === 'illegal') ||
      !(await isDecided(tx, { commentId, revision })));
  await tx.comment.update({
    where: { id: commentId },
    data: { reportWeight: weight, reportedAt: isWanted ? (reportedAt ?? now) : null },
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

/** Settles the open reports of a comment without a judgement: its author has taken it away. */
export async function closeReports(tx: Tx, commentId: number, now: Date): Promise<void> {
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
