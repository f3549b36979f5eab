import { expect, it } from 'vitest';
import { yearsOf } from '@/lib/articles/months/years';

it('puts months together to years, the newest first, with what a year has in all', () => {
  expect(
    yearsOf([
      { year: 2019, month: 4, stories: 93 },
      { year: 2019, month: 12, stories: 1 },
      { year: 2026, month: 1, stories: 7 },
    ]),
  ).toEqual([
    { year: 2026, stories: 7, months: [7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
    { year: 2019, stories: 94, months: [0, 0, 0, 93, 0, 0, 0, 0, 0, 0, 0, 1] },
  ]);
  expect(yearsOf([])).toEqual([]);
});
