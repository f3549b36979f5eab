import { areaUnderCurve } from '@/lib/triage/auc';
import { calibrate, type Bin } from '@/lib/triage/calibration';
import { honestClear, type HonestClear } from '@/lib/triage/honest';
import { logitOf, type TriageSettings } from '@/lib/triage/judge';
import { learningOf, type Learning } from '@/lib/triage/learning';
import { keptRejected } from '@/lib/triage/record';
import { isOff, type TriageState } from '@/lib/triage/state';
import { holdPrecision, type HoldPrecision } from '@/lib/triage/thresholds';
import type { Triage } from '@/lib/triage/triage';

/** How well the triage does on this site, measured on decisions that it had not seen when it scored them. */
export type TriageReport = {
  learning: Learning;
  approved: number;
  rejected: number;
  /** On how many of the newest decisions the figures below rest. */
  measured: number;
  /** The chance that a rejected comment had scored above an approved one; null without both. */
  auc: number | null;
  /** Only the bins that hold something. */
  calibration: { bins: Bin[]; error: number } | null;
  /** What the bar for letting through would have done; null while there are too few rejections to promise anything. */
  clear: HonestClear | null;
  /** Rejections on record, of those that letting through needs. */
  rejectedOnRecord: number;
  rejectedNeeded: number;
  /** How right holding was lately; null without a bar, or while too few comments scored above it. */
  hold: HoldPrecision | null;
  off: TriageState['off'];
};

/** The figures for whoever sets the bars. */
export function reportOf(
  { triage: { model, record }, state }: { triage: Triage; state: TriageState },
  settings: TriageSettings,
): TriageReport {
  const { recent, rejected } = record;
  const auc = areaUnderCurve(recent.map(({ logit, isBad }) => ({ score: logit, isBad })));
  const { bins, error } = calibrate(recent);
  const bar = logitOf(settings.triageHoldPercent);
  const clear = honestClear(record, logitOf(settings.triageClearPercent));
  return {
    learning: learningOf(model, settings.triageDecisions),
    approved: model.good,
    rejected: model.bad,
    measured: recent.length,
    auc: Number.isNaN(auc) ? null : auc,
    calibration: recent.length > 0 ? { bins: bins.filter(({ count }) => count > 0), error } : null,
    clear: clear.decided > 0 ? clear : null,
    rejectedOnRecord: rejected.length,
    rejectedNeeded: keptRejected,
    hold: bar === null ? null : holdPrecision(record, bar),
    off: isOff(state, settings) ? state.off : null,
  };
}
