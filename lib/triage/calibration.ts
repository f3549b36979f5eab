import { sigmoid } from '@/lib/triage/model';
import type { Outcome } from '@/lib/triage/record';

/** Comments whose probability was between `from` and the next bin: what was said on average, and what came true. */
export type Bin = { from: number; count: number; said: number; cameTrue: number };

const binCount = 10;

/** How far what the model says and what moderators decide agree, in ten bins. */
export function calibrate(outcomes: readonly Outcome[]): { bins: Bin[]; error: number } {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, said: 0, bad: 0 }));
  for (const { logit, isBad } of outcomes) {
    const probability = sigmoid(logit);
    const bin = sums[Math.min(binCount - 1, Math.floor(probability * binCount))]!;
    bin.count++;
    bin.said += probability;
    if (isBad) bin.bad++;
  }
  const bins = sums.map(({ count, said, bad }, i) => ({
    from: i / binCount,
    count,
    said: count ? said / count : 0,
    cameTrue: count ? bad / count : 0,
  }));
  // The expected calibration error: the mean distance, by the number of comments.
  const error = bins.reduce(
    (sum, bin) =>
      sum + (bin.count / Math.max(1, outcomes.length)) * Math.abs(bin.said - bin.cameTrue),
    0,
  );
  return { bins, error };
}
