import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import type { StoryTold } from '@/lib/webhooks/schema';

/** Tells every webhook that asked for it what has become of a story, with the commit of the change. */
export async function tellOfStory(tx: Tx, told: StoryTold | null): Promise<void> {
  if (!told) return;
  await tx.$executeRaw`select tell_webhooks(${told.event}, ${JSON.stringify(told.facts)}::jsonb)`;
}

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
