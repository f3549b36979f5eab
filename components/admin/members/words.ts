import type { CommentState, Done } from '@/lib/moderation/members/schema';
import type { SanctionAction } from '@/prisma/generated/enums';

/** The states of a comment, with the class that draws the sign and that of its bar. */
export const stateWords: Record<CommentState, { name: string; sign: string; bar: string }> = {
  pending: { name: 'Waiting', sign: 'held2', bar: 'h' },
  approved: { name: 'Approved', sign: 'live', bar: '' },
  rejected: { name: 'Rejected', sign: 'down', bar: 'x' },
  spam: { name: 'Spam', sign: 'down', bar: 'x' },
  deleted: { name: 'Deleted', sign: 'draft', bar: 'g' },
};

/** What was done, as a line of the history. */
export const sanctionWords: Record<SanctionAction, string> = {
  BAN: 'banned them',
  SUSPEND: 'suspended them',
  PREMODERATE: 'holds all that they write',
  TRUST: 'trusts them',
  RESTORE: 'lifted every sanction',
  WARN: 'warned them',
  REJECT_RECENT: 'rejected what they wrote',
};

/** What has just been done, to whoever did it. */
export const doneWords: Record<Done, string> = {
  warn: 'Warned. They see it on every page of their account until they say that they have read it.',
  premoderate: 'From now on everything they write waits for a moderator.',
  trust: 'From now on nothing they write waits, unless a word list refuses it.',
  restore: 'Every sanction is lifted. They may write again.',
  suspend: 'Suspended. It holds from their next request on.',
  ban: 'Banned. It holds from their next request on.',
  'reject-recent': 'It is being done. You need not stay on this page.',
  note: 'Noted.',
};
