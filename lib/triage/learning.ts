import type { Model } from '@/lib/triage/model';

/** How far the model is from being of use, for a sentence like "learning: 12 of 50 decisions". */
export type Learning = {
  isReady: boolean;
  decisions: number;
  needed: number;
  /** What is missing of each class, 0 when there is enough. */
  missingApproved: number;
  missingRejected: number;
};

const defaultNeeded = 50;
const neededOfClass = 10;

/** Scores are shown once there were enough decisions, at least 10 of each kind. Until then they only order the queue. */
export function learningOf(
  { good, bad }: Pick<Model, 'good' | 'bad'>,
  needed = defaultNeeded,
): Learning {
  const missingApproved = Math.max(0, neededOfClass - good);
  const missingRejected = Math.max(0, neededOfClass - bad);
  return {
    isReady: good + bad >= needed && missingApproved === 0 && missingRejected === 0,
    decisions: good + bad,
    needed,
    missingApproved,
    missingRejected,
  };
}
