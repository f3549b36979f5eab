import { reasonWords } from '@/lib/moderation/schema';
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

export const reasonName = (reason: string | null) =>
  reason === null
    ? 'No reason given'
    : reason in reasonWords
      ? reasonWords[reason as keyof typeof reasonWords]
      : reason;

/** "refused words": a rule as docs/moderation.md calls it. */
export const ruleName = (rule: string) => rule.replaceAll('_', ' ');

export const number = (value: number) => value.toLocaleString('en-GB');
export const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
