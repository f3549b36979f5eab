import { areaUnderCurve } from '@/lib/triage/auc';
import { calibrate } from '@/lib/triage/calibration';
import { featuresOf, type Features } from '@/lib/triage/features';
import { score, sigmoid } from '@/lib/triage/model';
import { clearRule } from '@/lib/triage/thresholds';
import { learnDecision, newTriage, type Triage } from '@/lib/triage/triage';
import { shuffle } from '../shared/random';
import type { Row } from './dataset';
import { averagePrecision, badInTop, oracleClear, precisionAtRecall, type Judged } from './metrics';
import { attackNames, obfuscate, type Attack } from './obfuscate';
import { swapIdentities } from './identity-pairs';
import { splitsOf, streamOf, type Split } from './splits';

/** A row that has been read, so that it is read once however often it is learnt. */
export type Sample = Row & { features: Features };

export type Quality = {
  auc: number;
  averagePrecision: number;
  precisionAtRecall80: number;
  badInTop20: number;
  oracleClear: number;
  calibrationError: number;
};
export type Clear = { fewestRejected: number; from: number; cleared: number; missed: number };
export type HeldOut = Quality & { split: string; tested: number };
export type ColdStart = { auc: Record<string, number>; decisionsTo90: number | null };

function qualityOf(judged: readonly Judged[]): Quality {
  const outcomes = judged.map(({ score: logit, isBad }) => ({ logit, isBad }));
  return {
    auc: areaUnderCurve(judged),
    averagePrecision: averagePrecision(judged),
    precisionAtRecall80: precisionAtRecall(judged, 0.8),
    badInTop20: badInTop(judged, 0.2),
    oracleClear: oracleClear(judged),
    calibrationError: calibrate(outcomes).error,
  };
}

/** Reads every comment once. */
export const readSamples = (rows: readonly Row[]): Sample[] =>
  rows.map((row) => ({ ...row, features: featuresOf(row.text) }));

function train(samples: readonly Sample[]): Triage {
  const triage = newTriage();
  for (const { features, isBad } of samples) learnDecision(triage, features, isBad);
  return triage;
}

const judge = ({ model }: Triage, features: Features, isBad: boolean): Judged => ({
  score: score(model, features),
  isBad,
});

/** Predict, then learn, comment by comment; what is measured is the second half. */
export function measureOnline(samples: readonly Sample[]): Quality & { clear: Clear[] } {
  const triage = newTriage();
  const half = Math.floor(samples.length / 2);
  const judged: Judged[] = [];
  const clears = [300, 50].map((fewest) => ({ fewest, of: 0, bad: 0, cleared: 0, missed: 0 }));
  for (const [i, { features, isBad }] of streamOf(samples).entries()) {
    const logit = score(triage.model, features);
    if (i >= half) judged.push({ score: logit, isBad });
    for (const clear of clears) {
      const rule = i >= half ? clearRule(triage.record, null, clear.fewest) : null;
      if (!rule) continue;
      clear.of++;
      if (isBad) clear.bad++;
      if (logit >= rule.threshold) continue;
      clear.cleared++;
      if (isBad) clear.missed++;
    }
    learnDecision(triage, features, isBad);
  }
  return {
    ...qualityOf(judged),
    clear: clears.map(({ fewest, of, bad, cleared, missed }) => ({
      fewestRejected: fewest,
      from: of,
      cleared: of ? cleared / of : 0,
      missed: bad ? missed / bad : 0,
    })),
  };
}

type TrainedPart = { triage: Triage; test: Sample[] };

/** A model for each part of each split, and how it judges what it has not seen. */
export function trainSplits(
  samples: readonly Sample[],
): { split: Split<Sample>; parts: TrainedPart[] }[] {
  return splitsOf(samples).map((split) => ({
    split,
    parts: split.parts.map((part) => ({
      triage: train(part.train),
      test: part.test,
    })),
  }));
}

export function measureHeldOut(split: Split<Sample>, parts: readonly TrainedPart[]): HeldOut {
  const judged = parts.flatMap(({ triage, test }) =>
    test.map(({ features, isBad }) => judge(triage, features, isBad)),
  );
  return { split: split.name, tested: judged.length, ...qualityOf(judged) };
}

/** What the score loses when every bad comment of the test is disguised; below 0 it gains. */
export function measureAttacks(
  parts: readonly TrainedPart[],
  told: (attack: Attack) => void,
): Record<Attack, { auc: number; loss: number }> {
  const clean = parts.flatMap(({ triage, test }) =>
    test.map(({ features, isBad }) => judge(triage, features, isBad)),
  );
  const cleanAuc = areaUnderCurve(clean);
  const results = attackNames.map((attack) => {
    told(attack);
    let seed = 0;
    const judged = parts.flatMap(({ triage, test }) =>
      test.map(({ text, features, isBad }) => {
        seed++;
        if (!isBad) return judge(triage, features, isBad);
        return judge(triage, featuresOf(obfuscate(text, attack, seed)), isBad);
      }),
    );
    const auc = areaUnderCurve(judged);
    return [attack, { auc, loss: cleanAuc - auc }] as const;
  });
  return Object.fromEntries(results) as Record<Attack, { auc: number; loss: number }>;
}

/** Of the tested comments that name a group of people, how many change sides at one half when another is named. */
export function measureFlips(parts: readonly TrainedPart[]): { tested: number; flipped: number } {
  let tested = 0;
  let flipped = 0;
  for (const { triage, test } of parts) {
    for (const { text, features } of test) {
      const swapped = swapIdentities(text);
      if (swapped === null) continue;
      tested++;
      const [as, other] = [features, featuresOf(swapped)].map((read) =>
        sigmoid(score(triage.model, read)),
      );
      if (as! > 0.5 !== other! > 0.5) flipped++;
    }
  }
  return { tested, flipped: tested ? flipped / tested : 0 };
}

const coldPoints = [0, 10, 25, 50, 100, 150, 200, 300, 400, 800];
const orders = 5;
const heldOutShare = 0.4;

/** The score after so many decisions: the median of five random orders, 40 % held out. */
export function measureColdStart(samples: readonly Sample[]): ColdStart {
  const found = new Map<number, number[]>();
  for (let seed = 1; seed <= orders; seed++) {
    const shuffled = shuffle(samples, seed);
    const cut = Math.floor((1 - heldOutShare) * shuffled.length);
    const test = shuffled.slice(cut);
    const triage = newTriage();
    for (let i = 0; i <= cut; i++) {
      if (coldPoints.includes(i)) {
        const auc = areaUnderCurve(
          test.map(({ features, isBad }) => judge(triage, features, isBad)),
        );
        found.set(i, [...(found.get(i) ?? []), auc]);
      }
      if (i < cut) learnDecision(triage, shuffled[i]!.features, shuffled[i]!.isBad);
    }
  }
  const medians = [...found].map(([point, aucs]) => {
    const sorted = aucs.sort((a, b) => a - b);
    return [point, sorted[Math.floor(sorted.length / 2)]!] as const;
  });
  return {
    auc: Object.fromEntries(medians),
    decisionsTo90: medians.find(([, auc]) => auc >= 0.9)?.[0] ?? null,
  };
}
