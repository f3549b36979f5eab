import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';

/**
 * Puts one telling of one webhook into the log and asks the worker for it. What happens to comments is put down by triggers
 * (tell_webhooks in the database), in the transaction of the change.
 */
export async function queueDelivery(
  tx: Tx,
  webhookId: number,
  { event, payload }: { event: string; payload: object },
  now: Date,
): Promise<void> {
  const { id } = await tx.webhookDelivery.create({
    data: { webhookId, event, payload, createdAt: now },
    select: { id: true },
  });
  await enqueue(tx, { kind: 'deliver-webhook', payload: { deliveryId: id, attempt: 1 } });
}
