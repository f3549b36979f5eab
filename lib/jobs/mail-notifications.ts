import { mailNotifications } from '@/lib/notifications/mailing/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Mails a member what they have not been mailed yet, in the rhythm they chose. Done twice it finds nothing. */
export const mailNotificationsJob = (payload: JobPayloads['mail-notifications']): Promise<void> =>
  mailNotifications(payload, new Date());
