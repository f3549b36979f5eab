import { expect, it } from 'vitest';
import { learningOf } from '@/lib/triage/learning';

it.each([
  [0, 0, false, 0, 10, 10],
  [10, 2, false, 12, 0, 8],
  [45, 9, false, 54, 0, 1],
  [39, 10, false, 49, 0, 0],
  [40, 10, true, 50, 0, 0],
])(
  '%i approved and %i rejected: ready is %s',
  (good, bad, isReady, decisions, missingApproved, missingRejected) => {
    const expected = { isReady, decisions, needed: 50, missingApproved, missingRejected };
    expect(learningOf({ good, bad })).toEqual(expected);
  },
);

it('needs as many as the site has set', () => {
  expect(learningOf({ good: 150, bad: 30 }, 200).isReady).toBe(false);
});
