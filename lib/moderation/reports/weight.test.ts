import { expect, it } from 'vitest';
import { reportWeight } from '@/lib/moderation/reports/weight';

it.each([
  [0, 0, 1],
  [1, 0, 1.33],
  [0, 1, 0.67],
  [1, 1, 1],
  [3, 1, 1.33],
  [8, 0, 1.8],
  [98, 0, 1.98],
  [0, 8, 0.2],
  [0, 398, 0.01],
])('after %i right and %i wrong reports the next one weighs %f', (right, wrong, weight) => {
  expect(reportWeight({ right, wrong })).toBe(weight);
});
