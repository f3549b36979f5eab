import type { Outcome } from '@/lib/triage/record';

/** Why an automatic rule was switched off. */
export type Drift = 'audit' | 'precision' | 'share';

/** How many times worse than promised switches a rule off. */
const tolerance = 2;
const fewestAudited = 100;
const fewestWrong = 3;
/** The share of bad is compared between the newest decisions and those before them. */
const newest = 200;
/** Fewer rejected or approved comments than this in either part may be chance. */
const fewestOfClass = 10;

/** Whether the comments let through turned out bad twice as often as was promised. */
export function auditDrifts(audited: number, rejected: number, promised = 0.01): boolean {
  if (audited < fewestAudited || rejected < fewestWrong) return false;
  return rejected / audited > tolerance * promised;
}

/** Whether holding is wrong twice as often as when the admin chose the threshold (and as one in twenty). */
export function precisionDrifts(now: number, whenChosen: number): boolean {
  return 1 - now > tolerance * Math.max(0.05, 1 - whenChosen);
}

/**
 * Whether the share of bad among decisions has doubled or halved. Thresholds are taken from the past and break then,
 * whatever the model has learnt.
 */
export function shareDrifts(recent: readonly Pick<Outcome, 'isBad'>[]): boolean {
  const after = recent.slice(-newest);
  const before = recent.slice(0, -newest);
  if (before.length < newest || after.length < newest) return false;
  const bad = (outcomes: typeof recent) => outcomes.filter(({ isBad }) => isBad).length;
  const shares = [bad(before) / before.length, bad(after) / after.length] as const;
  const expected = Math.max(...shares) * newest;
  if (expected < fewestOfClass) return false;
  return Math.max(...shares) > tolerance * Math.min(...shares);
}

/** What has drifted, in the order in which it should be told; empty while the rules may stay on. */
export function driftsOf(seen: {
  recent: readonly Pick<Outcome, 'isBad'>[];
  audit: { audited: number; rejected: number };
  hold: { now: number; whenChosen: number } | null;
}): Drift[] {
  const { recent, audit, hold } = seen;
  return [
    ...(auditDrifts(audit.audited, audit.rejected) ? (['audit'] as const) : []),
    ...(hold && precisionDrifts(hold.now, hold.whenChosen) ? (['precision'] as const) : []),
    ...(shareDrifts(recent) ? (['share'] as const) : []),
  ];
}
