import { featuresOf } from '@/lib/triage/features';
import { learn, newModel, score } from '@/lib/triage/model';
import { writeTriage } from '@/lib/triage/bytes';
import { newTriage } from '@/lib/triage/triage';
import { nanosecondsEach, plainPass } from '../shared/floor';
import type { Row } from './dataset';

/** Microseconds a comment, and how many plain passes over its text that is. */
export type Step = { microseconds: number; ratio: number };
export type Cost = {
  characters: number;
  floorMicroseconds: number;
  features: Step;
  predict: Step;
  learn: Step;
  modelBytes: number;
};

const sampled = 300;
const measuredLength = 500;

/** The comments of a set as texts of 500 characters: the short put together, the long cut. */
function textsOf(rows: readonly Row[]): string[] {
  const all = rows.map(({ text }) => text).join(' ');
  const most = Math.max(1, Math.min(sampled, Math.floor(all.length / measuredLength)));
  return Array.from({ length: most }, (_, i) =>
    all.slice(i * measuredLength, (i + 1) * measuredLength),
  );
}

/** What scoring and learning a comment of 500 characters costs. */
export function measureCost(rows: readonly Row[]): Cost {
  const texts = textsOf(rows);
  const floor = nanosecondsEach(texts, plainPass, 31);
  const model = newModel();
  const read = texts.map((text) => featuresOf(text));
  const step = (nanoseconds: number): Step => ({
    microseconds: nanoseconds / 1_000,
    ratio: nanoseconds / floor,
  });
  return {
    characters: measuredLength,
    floorMicroseconds: floor / 1_000,
    features: step(nanosecondsEach(texts, (text) => featuresOf(text))),
    predict: step(nanosecondsEach(read, (features) => score(model, features))),
    learn: step(nanosecondsEach(read, (features) => learn(model, features, true))),
    modelBytes: writeTriage(newTriage()).length,
  };
}
