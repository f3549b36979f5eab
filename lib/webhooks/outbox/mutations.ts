import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import type { WebhookEvent } from '@/lib/webhooks/schema';
import type { CommentStatus } from '@/prisma/generated/enums';

/** What is kept of an event: numbers and states. Words and names are read when it is sent. */
export type CommentFacts = {
  commentId: number;
  revision: number;
  status: Lowercase<CommentStatus>;
  /** What it was before a decision. */
  before?: Lowercase<CommentStatus>;
  /** Who decided: the rules, a moderator, or a moderator who heard an appeal. */
  by?: 'rules' | 'moderator' | 'appeal';
  /** The rule that decided. */
  phase?: string | null;
  reason?: string | null;
};

/**
 * Tells every webhook that wants to know, in the transaction of what happened: it will be told with the commit, or nothing
 * happened. In what order things arrive is not promised.
 */
export async function queueEvent(
  tx: Tx,
  event: WebhookEvent,
  facts: CommentFacts,
  now: Date,
): Promise<void> {
  const hooks = await tx.webhook.findMany({
    where: { isActive: true, isCheck: false, events: { has: event } },
    select: { id: true },
  });
  for (const { id } of hooks) await queueDelivery(tx, id, { event, payload: facts }, now);
}

/** Puts one telling into the log and asks the worker for it. */
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
