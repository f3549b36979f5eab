import { sendAccountLink } from '@/lib/auth/links/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Answers somebody who asked for a link by mail. Done twice it sends two links, of which each works. */
export const sendAccountLinkJob = (payload: JobPayloads['account-link']): Promise<void> =>
  sendAccountLink(payload);
