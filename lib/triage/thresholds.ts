import { keptRejected, type Track } from '@/lib/triage/record';

/** How far below the mildest of the last rejected comments one must score to be let through. */
const clearMargin = 0.3;
const precisionOver = 200;
/** Fewer held comments than this say nothing about a threshold. */
const fewestHeld = 20;

/** What may be let through unseen. */
export type ClearRule = {
  /** Logits below it may be approved. */
  threshold: number;
  /** With 95 % certainty no larger share of the bad scores below it: the rule of three. */
  missedAtMost: number;
};

/**
 * The threshold for approving unseen, or null while too few comments were rejected to promise anything. It follows the
 * lowest score among the last 300 rejected: a quantile of the past let through more than it promised on every set tried.
 * An admin's own threshold counts where it is stricter.
 */
export function clearRule(
  { rejected }: Pick<Track, 'rejected'>,
  adminThreshold: number | null = null,
  fewest = keptRejected,
): ClearRule | null {
  const last = rejected.slice(-keptRejected);
  if (last.length < Math.max(1, fewest)) return null;
  const threshold = Math.min(...last) - clearMargin;
  return {
    threshold: adminThreshold === null ? threshold : Math.min(threshold, adminThreshold),
    missedAtMost: 3 / last.length,
  };
}

/** How right a threshold for holding was lately: of the last 200 comments above it, how many were rejected. */
export type HoldPrecision = { held: number; rejected: number; precision: number };

/** Null while too few comments scored above the threshold. */
export function holdPrecision(
  { recent }: Pick<Track, 'recent'>,
  threshold: number,
): HoldPrecision | null {
  const above = recent.filter(({ logit }) => logit >= threshold).slice(-precisionOver);
  if (above.length < fewestHeld) return null;
  const rejected = above.filter(({ isBad }) => isBad).length;
  return { held: above.length, rejected, precision: rejected / above.length };
}
