import { learningOf } from '@/lib/triage/learning';
import { sigmoid, type Model } from '@/lib/triage/model';
import { clearRule } from '@/lib/triage/thresholds';
import type { Triage } from '@/lib/triage/triage';
import type { Settings } from '@/lib/settings/schema';

/** What an admin may set of the triage. */
export type TriageSettings = Pick<
  Settings,
  'triageDecisions' | 'triageHoldPercent' | 'triageClearPercent' | 'triageCheckPercent'
>;

/** The triage as the pipeline asks it. */
export type Judge = {
  model: Model;
  /** From this logit on a comment waits; null: none is held. */
  hold: number | null;
  /** Below this logit a comment need not wait; null: every one must. */
  clear: number | null;
  /** Which share of those is read all the same. */
  checkShare: number;
};

/** What the triage does by itself, on the scale of scores, 0 to 1; null where it does nothing. */
export type Bars = { appearsBelow: number | null; waitsFrom: number | null };

/** The bars of a judge as a moderator sees them; none while there is no judge. */
export function barsOf(judge: Judge | null): Bars {
  const on = (logit: number | null | undefined) => (logit == null ? null : sigmoid(logit));
  return { appearsBelow: on(judge?.clear), waitsFrom: on(judge?.hold) };
}

/** The logit of a number of per cent; null for 0, with which a rule is off. */
export const logitOf = (percent: number): number | null =>
  percent === 0 ? null : Math.log(percent / (100 - percent));

/** The triage for the pipeline; null while it has seen too little. `isOff`: drift has switched what it does by itself off. */
export function judgeOf(triage: Triage, settings: TriageSettings, isOff: boolean): Judge | null {
  const { model, record } = triage;
  const { triageDecisions, triageHoldPercent, triageClearPercent, triageCheckPercent } = settings;
  if (!learningOf(model, triageDecisions).isReady) return null;
  const bar = isOff ? null : logitOf(triageClearPercent);
  return {
    model,
    hold: isOff ? null : logitOf(triageHoldPercent),
    clear: bar === null ? null : (clearRule(record, bar)?.threshold ?? null),
    checkShare: triageCheckPercent / 100,
  };
}
