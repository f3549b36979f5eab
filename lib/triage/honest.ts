import type { Track } from '@/lib/triage/record';
import { clearRule } from '@/lib/triage/thresholds';

/** What a bar for letting through would have done to the decisions on record. */
export type HonestClear = {
  /** Decisions that the rule could be tried on, and the rejected among them. */
  decided: number;
  rejected: number;
  cleared: number;
  /** How many rejected ones it would have let through. */
  missed: number;
};

/**
 * Replays the decisions on record: each is judged by the score it had before it was learnt, against a threshold taken from
 * the rejections before it. What came out is what the rule would have done, not what it would do with hindsight.
 */
export function honestClear(
  { rejected, recent }: Track,
  adminThreshold: number | null = null,
  fewest?: number,
): HonestClear {
  const amongRecent = recent.filter(({ isBad }) => isBad).length;
  const seen = rejected.slice(0, Math.max(0, rejected.length - amongRecent));
  const result = { decided: 0, rejected: 0, cleared: 0, missed: 0 };
  for (const { logit, isBad } of recent) {
    const rule = clearRule({ rejected: seen }, adminThreshold, fewest);
    if (rule) {
      result.decided++;
      if (isBad) result.rejected++;
      if (logit < rule.threshold) {
        result.cleared++;
        if (isBad) result.missed++;
      }
    }
    if (isBad) seen.push(logit);
  }
  return result;
}
