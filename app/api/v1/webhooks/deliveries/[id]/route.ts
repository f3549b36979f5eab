import { handler, json } from '@/lib/route';
import { sendAgain } from '@/lib/webhooks/mutations';
import { webhookParams } from '@/lib/webhooks/schema';

/** Sends a delivery again. */
export const POST = handler({
  can: 'webhook.watch',
  params: webhookParams,
  run: async ({ viewer, params }) => json(await sendAgain(viewer, params.id), { status: 202 }),
});
