import { expect, it } from 'vitest';
import { areaUnderCurve } from '@/lib/triage/auc';
import { averagePrecision, badInTop, oracleClear, precisionAtRecall, type Judged } from './metrics';

/** "bgb": comments from the worst score to the mildest; "(bg)" have the same score. */
const judged = (pattern: string): Judged[] => {
  let score = 100;
  let isTied = false;
  return [...pattern].flatMap((letter) => {
    if (letter === '(' || letter === ')') {
      isTied = letter === '(';
      score--;
      return [];
    }
    return { score: isTied ? score : score--, isBad: letter === 'b' };
  });
};

it.each([
  ['bbgg', 1, 1],
  ['ggbb', 0, (1 / 3 + 2 / 4) / 2],
  ['bgbg', 0.75, (1 + 2 / 3) / 2],
  ['(bg)', 0.5, 0.5],
  ['b(bg)g', 0.875, (1 + 2 / 3) / 2],
])('of %s the area is %d and the average precision %d', (pattern, area, precision) => {
  expect(areaUnderCurve(judged(pattern))).toBeCloseTo(area);
  expect(averagePrecision(judged(pattern))).toBeCloseTo(precision);
});

it('gives the precision where enough of the bad was met', () => {
  expect(precisionAtRecall(judged('bbgbbgggb'), 0.8)).toBeCloseTo(4 / 5);
  expect(precisionAtRecall(judged('bbgbbgggb'), 1)).toBeCloseTo(5 / 9);
});

it('gives the share of the bad in the top', () => {
  expect(badInTop(judged('bgbgggggbg'), 0.2)).toBeCloseTo(1 / 3);
});

it('clears what is milder than all of the bad, or than all but one in a hundred', () => {
  expect(oracleClear(judged('bggbgggg'))).toBe(0.5);
  expect(oracleClear(judged('gbbg(gb)g'))).toBeCloseTo(1 / 7);
  expect(oracleClear(judged(`${'b'.repeat(99)}gbggg`))).toBeCloseTo(5 / 104);
});
