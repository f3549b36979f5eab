import type { JobPayloads } from '@/lib/jobs/queue';
import { rejectRecent } from '@/lib/moderation/reject-recent/mutations';

/** Rejects what a member wrote in the last days. Done twice it finds nothing more. */
export const rejectRecentJob = (
  payload: JobPayloads['reject-recent'],
  job: { id: number },
): Promise<void> => rejectRecent(payload, { jobId: job.id, now: () => new Date() });
