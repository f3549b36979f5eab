import { expect, it } from 'vitest';
import { roundUp } from './bar-chart';

it.each([
  [0, 2],
  [1, 2],
  [3, 5],
  [7, 10],
  [10, 10],
  [11, 20],
  [499, 500],
  [5_001, 10_000],
])('ends a scale for %i at %i', (value, top) => {
  expect(roundUp(value)).toBe(top);
});
