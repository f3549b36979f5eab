import { expect, it } from 'vitest';
import { slips } from '@/lib/search/spelling/distance';

it.each([
  ['ferry', 'ferry', 0],
  ['ferry', 'fery', 1],
  ['ferry', 'feerry', 1],
  ['ferry', 'fetry', 1],
  ['ferry', 'frery', 1],
  ['ferry', 'mole', 5],
  ['', 'mole', 4],
  ['harbour', 'habrou', 2],
])('%s and %s are %i slips apart', (a, b, count) => {
  expect(slips(a, b)).toBe(count);
  expect(slips(b, a)).toBe(count);
});
