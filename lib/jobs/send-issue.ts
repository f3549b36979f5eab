import { sendIssue } from '@/lib/newsletters/sending/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Short parts, so that a worker that is asked to stop does not leave one unfinished: it is killed after ten seconds. */
const milliseconds = 5_000;

/** Sends a part of an issue and puts in a job for the rest. Done twice it sends nothing twice. */
export const sendIssueJob = (
  { issueId }: JobPayloads['send-issue'],
  job: { id: number },
): Promise<void> => sendIssue(issueId, { jobId: job.id, milliseconds });
