import { deliver } from '@/lib/mail/transport';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Sends one message. Its Message-ID comes from the job, so that a second delivery after a crash is recognised as the same. */
export async function sendMailJob(
  payload: JobPayloads['send-mail'],
  job: { id: number },
): Promise<void> {
  await deliver({ ...payload, id: `job-${job.id}` });
}
