import type { QueueItem } from '@/lib/moderation/schema';
import type { QueueSort, QueueStatus } from '@/lib/moderation/queue/schema';

/** The parts of the queue as they are named on screen, with the class that draws their sign. */
export const queueWords: Record<QueueStatus, { name: string; sign: string }> = {
  pending: { name: 'Waiting', sign: 'held2' },
  reported: { name: 'Reported', sign: 'review' },
  new: { name: 'All new', sign: 'draft' },
  approved: { name: 'Approved', sign: 'live' },
  rejected: { name: 'Rejected', sign: 'down' },
  spam: { name: 'Spam', sign: 'down' },
};

export const sortWords: Record<QueueSort, string> = {
  oldest: 'oldest first',
  newest: 'newest first',
  worst: 'most likely bad first',
};

/** The rules as the newsroom calls them; one that is missing here is shown by its own name. */
const phaseWords: Record<string, string> = {
  length: 'Length',
  premoderated_member: 'Member is read first',
  repeat: 'The same words again',
  flood: 'Too fast',
  staff: 'Staff',
  trusted_member: 'Trusted member',
  refused_words: 'Refused words',
  held_words: 'Held words',
  turned_text: 'Turned text',
  links: 'Links',
  triage: 'Triage',
  new_member: 'New member',
  rejection_rate: 'Often rejected',
  mail_domain: 'Mail domain',
  external: 'Outside check',
  external_staff: 'Outside check',
  premoderated_thread: 'Story is read first',
  open_thread: 'Open conversation',
};
export const phaseName = (phase: string): string => phaseWords[phase] ?? phase.replaceAll('_', ' ');

export const memberWords = {
  active: 'Active',
  suspended: 'Suspended',
  banned: 'Banned',
} as const;

export const sanctionWords: Record<string, string> = {
  ban: 'Banned',
  suspend: 'Suspended',
  premoderate: 'Pre-moderated',
  trust: 'Trusted',
  restore: 'Restored',
  warn: 'Warned',
  reject_recent: 'Recent comments rejected',
};

export const nameOf = ({ author, guestName }: QueueItem) =>
  author?.name ?? guestName ?? 'A former member';

/** ".81": a score as the gauge has it. */
export const scoreName = (score: number): string =>
  score >= 0.995 ? '1.0' : score.toFixed(2).replace(/^0/, '');

/** What the screen needs to say when something was: the moment of the page and the newsroom's clock. */
export type Clock = { now: Date; place: { locale: string; timeZone: string } };
