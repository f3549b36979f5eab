import { handler, json } from '@/lib/route';
import { loadDeliveries } from '@/lib/webhooks/loaders';
import { deliveriesQuery, webhookParams } from '@/lib/webhooks/schema';

/** What a webhook was sent. */
export const GET = handler({
  can: 'webhook.watch',
  params: webhookParams,
  query: deliveriesQuery,
  run: async ({ params, query }) => json(await loadDeliveries(params.id, query)),
});
