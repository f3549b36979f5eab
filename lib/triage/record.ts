/** What the model thought of a comment before it was told, and what a person then decided. */
export type Outcome = { logit: number; isBad: boolean };

/**
 * The newest outcomes, oldest first. Rejections are kept apart too, so that approvals do not push them out where they are
 * rare.
 */
export type Track = { rejected: number[]; recent: Outcome[] };

/** As many rejections as the promise of 1 % needs by the rule of three. */
export const keptRejected = 300;
/** Enough for the precision of a threshold, the calibration and the share of rejections. */
export const keptRecent = 1_000;

export const newTrack = (): Track => ({ rejected: [], recent: [] });

/** Puts an outcome on record, in the precision in which it is stored. */
export function remember({ rejected, recent }: Track, { logit, isBad }: Outcome): void {
  const kept = Math.fround(logit);
  recent.push({ logit: kept, isBad });
  if (recent.length > keptRecent) recent.shift();
  if (!isBad) return;
  rejected.push(kept);
  if (rejected.length > keptRejected) rejected.shift();
}
