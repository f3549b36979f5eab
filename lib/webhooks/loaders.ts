import { requirePermission } from '@/lib/auth/viewer';
import { getSettings } from '@/lib/settings/data';
import { listDeliveries, listWebhooks } from '@/lib/webhooks/data';
import { deliveriesPerPage, type DeliveryEntry } from '@/lib/webhooks/schema';

/** The webhooks for their page, with the log of one. Throws `unauthenticated`, `forbidden`, and `not_found` for a log that there is not. */
export async function loadWebhookDesk({ log, cursor }: { log?: number; cursor?: string }) {
  await requirePermission('webhook.manage');
  const now = new Date();
  const [webhooks, { locale, timeZone }, deliveries] = await Promise.all([
    listWebhooks(now),
    getSettings(),
    log === undefined ? null : listDeliveries(log, { cursor, limit: deliveriesPerPage }),
  ]);
  return {
    webhooks,
    log: log === undefined || !deliveries ? null : { webhookId: log, ...deliveries },
    place: { locale, timeZone },
    now,
  };
}

/** The webhooks for the API. Throws `unauthenticated` or `forbidden`. */
export async function loadWebhooks() {
  await requirePermission('webhook.watch');
  const items = await listWebhooks(new Date());
  return {
    items: items.map(({ isCheck, overlapUntil: _, failingSince, createdAt, ...row }) => ({
      ...row,
      kind: isCheck ? 'check' : 'tell',
      failingSince: failingSince?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    })),
    nextCursor: null,
  };
}

/** A page of a webhook's log. Throws `unauthenticated`, `forbidden`, `not_found` and `invalid`. */
export async function loadDeliveries(
  webhookId: number,
  query: { cursor?: string; limit: number },
): Promise<{ items: DeliveryEntry[]; nextCursor: string | null }> {
  await requirePermission('webhook.watch');
  return listDeliveries(webhookId, query);
}
