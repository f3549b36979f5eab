import { isOneSided, slotCount, type Features } from '@/lib/triage/features';
import { prior } from '@/lib/triage/rules';

/**
 * A linear model of every bucket that is learnt one decision at a time by FTRL-Proximal (McMahan et al., 2013), without
 * regularisation: `pull` is the z of the paper, `seen` the n.
 */
export type Model = {
  pull: Float32Array;
  seen: Float32Array;
  /** How many decisions it has learnt from: comments approved, comments rejected. */
  good: number;
  bad: number;
};

const alpha = 0.3;
const beta = 0.1;
/** After this many decisions the rules written by hand weigh half. */
const priorHalf = 30;

/** A model that has learnt nothing. */
export function newModel(): Model {
  return { pull: new Float32Array(slotCount), seen: new Float32Array(slotCount), good: 0, bad: 0 };
}

export const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** How much the rules written by hand still count: 1 at first, a half after 30 decisions. */
export function priorShare({ good, bad }: Model): number {
  return priorHalf / (priorHalf + good + bad);
}

/** The weight of a slot as it stands. */
export function weightOf({ pull, seen }: Model, slot: number): number {
  const weight = (-alpha * pull[slot]!) / (beta + Math.sqrt(seen[slot]!));
  return weight < 0 && isOneSided(slot) ? 0 : weight;
}

/** How bad a text looks: a logit, so 0 is a probability of one half. */
export function score(model: Model, { slots, values, judged }: Features): number {
  let logit = priorShare(model) * prior(judged);
  for (let i = 0; i < slots.length; i++) logit += weightOf(model, slots[i]!) * values[i]!;
  return logit;
}

/** Learns one decision: moves the weights a step towards what a person decided. */
export function learn(model: Model, features: Features, isBad: boolean): void {
  const { pull, seen } = model;
  const { slots, values } = features;
  const miss = sigmoid(score(model, features)) - (isBad ? 1 : 0);
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]!;
    const gradient = miss * values[i]!;
    const before = seen[slot]!;
    const after = before + gradient * gradient;
    const rate = (Math.sqrt(after) - Math.sqrt(before)) / alpha;
    pull[slot] = pull[slot]! + gradient - rate * weightOf(model, slot);
    seen[slot] = after;
  }
  if (isBad) model.bad++;
  else model.good++;
}
