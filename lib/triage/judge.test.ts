import { expect, it } from 'vitest';
import { barsOf, judgeOf } from '@/lib/triage/judge';
import { newTriage } from '@/lib/triage/triage';

const triage = newTriage();
triage.model.good = 400;
triage.model.bad = 400;
triage.record.rejected = Array.from({ length: 300 }, (_, i) => i / 100);
const settings = {
  triageDecisions: 50,
  triageHoldPercent: 80,
  triageClearPercent: 20,
  triageCheckPercent: 5,
};
const bars = (changed: Partial<typeof settings> = {}, isOff = false) =>
  Object.values(barsOf(judgeOf(triage, { ...settings, ...changed }, isOff))).map(
    (bar) => bar && Math.round(bar * 100),
  );

it('has the bars that an admin has set, as scores', () => {
  expect(bars()).toEqual([20, 80]);
});

it('lets through only below what the record allows: 0.3 under the lowest of the rejected', () => {
  expect(bars({ triageClearPercent: 49 })).toEqual([43, 80]); // the logit -0.3
});

it.each([
  ['that is off', { triageHoldPercent: 0, triageClearPercent: 0 }, false],
  ['while it is learning', { triageDecisions: 801 }, false],
  ['that drift has switched off', {}, true],
])('has no bar %s', (_name, changed, isOff) => {
  expect(bars(changed, isOff)).toEqual([null, null]);
});
