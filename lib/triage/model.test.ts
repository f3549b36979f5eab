import { expect, it } from 'vitest';
import { ruleStart, type Features } from '@/lib/triage/features';
import { learn, newModel, priorShare, score, sigmoid, weightOf } from '@/lib/triage/model';
import { rules } from '@/lib/triage/rules';

const nothing = new Float64Array(rules.length);
const only = (slot: number, value = 1): Features => ({
  slots: Int32Array.of(slot),
  values: Float64Array.of(value),
  judged: nothing,
});

it('learns as FTRL-Proximal reckoned by hand', () => {
  const model = newModel();
  const features = only(7);
  const steps = [true, false, true].map((isBad) => {
    const logit = score(model, features);
    learn(model, features, isBad);
    return [logit, model.pull[7]!, model.seen[7]!, weightOf(model, 7)];
  });
  const byHand = [
    [-1.5, -0.81757, 0.66843, 0.26731],
    [-1.18431, -0.61261, 0.72331, 0.19336],
    [-1.21289, -1.57506, 1.31746, 0.37868],
  ];
  steps.forEach((step, i) => step.forEach((n, j) => expect(n).toBeCloseTo(byHand[i]![j]!, 5)));
  expect([model.good, model.bad]).toEqual([1, 2]);
});

it('trusts the rules written by hand less with every decision', () => {
  expect([0, 30, 270].map((good) => priorShare({ ...newModel(), good }))).toEqual([1, 0.5, 0.1]);
});

it('suspects by rules alone before anything was learnt', () => {
  const judged = Float64Array.from(rules, ({ name }) => (name === 'coarse' ? 1 : 0));
  expect(score(newModel(), { ...only(7), judged })).toBe(2.5);
  expect(sigmoid(0)).toBe(0.5);
});

it('never takes a disguise for a good sign', () => {
  const model = newModel();
  const slotOf = (name: string) => ruleStart + rules.findIndex((rule) => rule.name === name);
  for (const name of ['disguised', 'invisible', 'mixed', 'stretched', 'digits']) {
    learn(model, only(slotOf(name)), false);
  }
  const weight = (name: string) => weightOf(model, slotOf(name));
  expect(['disguised', 'invisible', 'mixed', 'stretched'].map(weight)).toEqual([0, 0, 0, 0]);
  expect(weight('digits')).toBeLessThan(0);
});
