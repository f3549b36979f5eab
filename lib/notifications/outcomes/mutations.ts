import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { queueMail } from '@/lib/mail/mutations';
import { notify } from '@/lib/notifications/mutations';
import { guestOutcomeMail } from '@/lib/notifications/outcomes/guest-mail';
import { undoMilliseconds } from '@/lib/notifications/undo';
import { getSettings } from '@/lib/settings/data';

/** By this a mail is found that must not go out after all. */
export const guestMailKey = (reportId: number) => `report-outcome:${reportId}`;

type Settled = {
  commentId: number;
  /** What became of the comment. */
  outcome: 'removed' | 'kept';
  /** Who settled them: they know already. Null when they are gone. */
  actorId: number | null;
};

/**
 * Tells who reported a comment, and wants to hear of it, what came of it: members as they like to be told, others by mail.
 * Call it before the open reports are marked as settled.
 */
export async function notifyReporters(tx: Tx, settled: Settled, now: Date): Promise<void> {
  const { commentId, outcome, actorId } = settled;
  const reports = await tx.commentReport.findMany({
    where: { commentId, settledAt: null, wantsOutcome: true },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, reporterId: true, reporterName: true, reporterEmail: true },
      comment: { select: { story: { select: { headline: true } } } },
    },
  });
  if (reports.length === 0) return;
  const { siteName, locale } = await getSettings(tx);
  const paper = { siteName, siteUrl: env().SITE_URL, locale };
  for (const { id, reporterId: userId, reporterName, reporterEmail: to, comment } of reports) {
    if (userId !== null) {
      if (userId === actorId) continue;
      const about = { kind: 'REPORT_OUTCOME', key: `report:${id}`, commentId } as const;
      await notify(tx, { userId, ...about, facts: { outcome } }, now);
    } else if (to !== null) {
      const { headline } = comment.story;
      const mail = guestOutcomeMail(paper, { name: reporterName ?? '', outcome, headline });
      const runAt = new Date(now.getTime() + undoMilliseconds);
      await queueMail(tx, { to, ...mail, key: guestMailKey(id), runAt });
    }
  }
}
