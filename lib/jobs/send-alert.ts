import type { JobPayloads } from '@/lib/jobs/queue';
import { sendAlert } from '@/lib/push/sending/mutations';

/** Short parts, so that a worker that is asked to stop does not leave one unfinished: it is killed after ten seconds. */
const milliseconds = 5_000;

/** Sends a part of an alert and puts in a job for the rest. Done twice it sends nothing twice. */
export const sendAlertJob = (
  { alertId }: JobPayloads['send-alert'],
  job: { id: number },
): Promise<void> => sendAlert(alertId, { jobId: job.id, milliseconds });
