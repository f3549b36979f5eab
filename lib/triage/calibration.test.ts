import { expect, it } from 'vitest';
import { calibrate } from '@/lib/triage/calibration';

it('compares what was said with what came true', () => {
  const said = (probability: number, isBad: boolean) => ({
    logit: Math.log(probability / (1 - probability)),
    isBad,
  });
  const { bins, error } = calibrate([
    said(0.25, false),
    said(0.25, true),
    said(0.85, true),
    said(0.75, true),
  ]);
  expect(bins[2]).toEqual({ from: 0.2, count: 2, said: 0.25, cameTrue: 0.5 });
  expect(bins[0]).toEqual({ from: 0, count: 0, said: 0, cameTrue: 0 });
  expect(error).toBeCloseTo((2 * 0.25 + 0.15 + 0.25) / 4);
});

it('says nothing wrong of nothing', () => {
  expect(calibrate([]).error).toBe(0);
});
