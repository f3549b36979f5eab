import { handler, json } from '@/lib/route';
import { loadWebhooks } from '@/lib/webhooks/loaders';

/** The webhooks, without their secrets. */
export const GET = handler({ can: 'webhook.watch', run: async () => json(await loadWebhooks()) });
