import type { IssueStatus } from '@/prisma/generated/enums';

/** "1 reader", "1,204 readers" */
export const readersOf = (count: number): string =>
  count === 1 ? '1 reader' : `${count.toLocaleString('en-GB')} readers`;

/** "1 device", "1,204 devices" */
export const devicesOf = (count: number): string =>
  count === 1 ? '1 device' : `${count.toLocaleString('en-GB')} devices`;

export const issueStatusWords: Record<IssueStatus, string> = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  SENDING: 'Going out',
  SENT: 'Sent',
  DROPPED: 'Not sent: nothing was left to send',
};
