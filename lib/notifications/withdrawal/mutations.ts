import type { Tx } from '@/lib/db';
import { guestMailKey } from '@/lib/notifications/outcomes/mutations';

type Withdrawn = {
  commentId: number;
  decisionId: number;
  /** When the decision was made. */
  decidedAt: Date;
  /** The reports that it settled. */
  reportIds: readonly number[];
};

/**
 * Takes back what a decision has told people, in the transaction that takes the decision back: what has not been mailed is
 * gone. Nothing has been mailed while a decision can be taken back, as mails wait that long.
 */
export async function withdrawDecision(tx: Tx, withdrawn: Withdrawn): Promise<void> {
  const { commentId, decisionId, decidedAt, reportIds } = withdrawn;
  await tx.notification.deleteMany({
    where: {
      mailedAt: null,
      OR: [
        { key: `decision:${decisionId}` },
        { key: { in: reportIds.map((id) => `report:${id}`) } },
        // A reply that could be read before this decision was told before it.
        { key: `reply:${commentId}`, createdAt: decidedAt },
      ],
    },
  });
  await tx.job.deleteMany({
    where: {
      ...{ kind: 'send-mail', doneAt: null, leaseUntil: null },
      key: { in: reportIds.map(guestMailKey) },
    },
  });
}
