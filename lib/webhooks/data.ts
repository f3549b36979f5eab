import { readListCursor, pageOf } from '@/lib/account/cursor';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { messageIdOf } from '@/lib/webhooks/message-id';
import {
  mostWebhooks,
  webhookEventNames,
  type DeliveryEntry,
  type DeliveryState,
  type WebhookEntry,
} from '@/lib/webhooks/schema';

const entrySelect = {
  ...{ id: true, url: true, events: true, isCheck: true, seesHidden: true, isActive: true },
  ...{ failingSince: true, previousSecretUntil: true, createdAt: true },
} as const;

/** Every webhook, the oldest first. */
export async function listWebhooks(now: Date): Promise<WebhookEntry[]> {
  const rows = await db.webhook.findMany({
    orderBy: { id: 'asc' },
    take: mostWebhooks,
    select: entrySelect,
  });
  return rows.map(({ isActive, previousSecretUntil, events, ...row }) => ({
    ...row,
    // What is stored may name an event that is no more.
    events: webhookEventNames.filter((name) => events.includes(name)),
    state: isActive ? 'active' : row.failingSince ? 'stopped' : 'paused',
    overlapUntil: previousSecretUntil && previousSecretUntil > now ? previousSecretUntil : null,
  }));
}

/** How many webhooks we have stopped after days of failure. */
export const countStoppedWebhooks = (): Promise<number> =>
  db.webhook.count({ where: { isActive: false, failingSince: { not: null } } });

const stateOf = (row: { deliveredAt: Date | null; failedAt: Date | null }): DeliveryState =>
  row.deliveredAt ? 'delivered' : row.failedAt ? 'failed' : 'waiting';

/** A page of the log of a webhook, newest first. Throws `not_found`, and `invalid` for a broken cursor. */
export async function listDeliveries(
  webhookId: number,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ items: DeliveryEntry[]; nextCursor: string | null }> {
  const after = readListCursor(cursor);
  if (cursor && !after) throw new AppError('invalid', 'This cursor is none of this list.');
  const webhook = await db.webhook.findUnique({ where: { id: webhookId }, select: { id: true } });
  if (!webhook) throw new AppError('not_found', 'There is no such webhook.');
  const rows = await db.webhookDelivery.findMany({
    where: {
      webhookId,
      ...(after
        ? {
            OR: [
              { createdAt: { lt: after.createdAt } },
              { createdAt: after.createdAt, id: { lt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, event: true, attempts: true, lastStatus: true, lastError: true },
      ...{ lastAt: true, lastMilliseconds: true, createdAt: true },
      ...{ deliveredAt: true, failedAt: true },
    },
  });
  const { items, nextCursor } = pageOf(rows, limit, (row) => row);
  return {
    items: items.map((row) => ({
      id: row.id,
      messageId: messageIdOf(row),
      event: row.event,
      state: stateOf(row),
      tries: row.attempts,
      status: row.lastStatus,
      error: row.lastError,
      milliseconds: row.lastMilliseconds,
      createdAt: row.createdAt.toISOString(),
      lastAt: row.lastAt?.toISOString() ?? null,
    })),
    nextCursor,
  };
}
