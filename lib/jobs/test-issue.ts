import { sendTestIssue } from '@/lib/newsletters/sending/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Mails an issue to whoever works on it. Its Message-ID comes from the job, so that a second one is recognised as the same. */
export const testIssueJob = (
  payload: JobPayloads['test-issue'],
  job: { id: number },
): Promise<void> => sendTestIssue({ ...payload, jobId: job.id });
