import type { Outcome, ReportOutcome } from '@/lib/moderation/transparency/schema';

export const outcomeWords: Record<Outcome, string> = {
  published: 'Published',
  held: 'Held for a person',
  rejected: 'Rejected',
  spam: 'Marked as spam',
  deleted: 'Deleted',
};

export const reportOutcomeWords: Record<ReportOutcome, string> = {
  removed: 'Taken down',
  kept: 'Kept',
  closed: 'Closed: its author had changed or deleted it',
  open: 'Not decided yet',
};

export const sanctionNames: Record<string, string> = {
  ban: 'Bans',
  suspend: 'Suspensions',
  premoderate: 'Everything held',
  trust: 'Trusted',
  restore: 'Restored',
  warn: 'Warnings',
  reject_recent: 'All recent comments rejected',
};

/** A reason as the newsroom calls it. */
export const reasonName = (reason: string | null, names: Record<string, string>) =>
  reason === null ? 'No reason given' : (names[reason] ?? reason);

/** "refused words": a rule as docs/moderation.md calls it. */
export const ruleName = (rule: string) => rule.replaceAll('_', ' ');

export const number = (value: number) => value.toLocaleString('en-GB');
export const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
