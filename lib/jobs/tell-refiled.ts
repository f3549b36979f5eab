import type { JobPayloads } from '@/lib/jobs/queue';
import { tellRefiled } from '@/lib/webhooks/outbox/mutations';

/** Tells webhooks of stories whose section, topic or author has gone. */
export const tellRefiledJob = (payload: JobPayloads['tell-refiled']): Promise<void> =>
  tellRefiled(payload, new Date());
