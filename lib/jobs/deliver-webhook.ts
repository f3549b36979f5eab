import { deliver } from '@/lib/webhooks/delivery/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Tells a webhook what happened. A failure is no failure of the job: the next try is a job of its own. */
export const deliverWebhookJob = (payload: JobPayloads['deliver-webhook']): Promise<void> =>
  deliver(payload, new Date());
