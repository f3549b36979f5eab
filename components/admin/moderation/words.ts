import type { QueueItem, QueueStatus } from '@/lib/moderation/schema';

/** The parts of the queue as they are named on screen, with the class that draws their sign. */
export const queueWords: Record<QueueStatus, { name: string; sign: string }> = {
  pending: { name: 'Waiting', sign: 'held2' },
  reported: { name: 'Reported', sign: 'review' },
  approved: { name: 'Approved', sign: 'live' },
  rejected: { name: 'Rejected', sign: 'down' },
  spam: { name: 'Spam', sign: 'down' },
};

export const memberWords = {
  active: 'Active',
  suspended: 'Suspended',
  banned: 'Banned',
} as const;

export const nameOf = ({ author, guestName }: QueueItem) =>
  author?.name ?? guestName ?? 'A former member';

/** What the screen needs to say when something was: the moment of the page and the newsroom's clock. */
export type Clock = { now: Date; place: { locale: string; timeZone: string } };
