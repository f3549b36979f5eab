import { expect, it } from 'vitest';
import { quietAfter, waitAfter } from '@/lib/webhooks/delivery/back-off';

it('tries eight times within a day', () => {
  const waits = Array.from({ length: 8 }, (_, i) => waitAfter(i + 1, 0.5));
  expect(waits).toEqual([
    5_000,
    300_000,
    1_800_000,
    7_200_000,
    18_000_000,
    28_800_000,
    28_800_000,
    null,
  ]);
  const hours = waits.reduce((sum: number, wait) => sum + (wait ?? 0), 0) / 3_600_000;
  expect(Math.round(hours * 10) / 10).toBe(23.6);
});

it('moves each wait by up to a fifth', () => {
  expect(waitAfter(2, 0)).toBe(240_000);
  expect(waitAfter(2, 1)).toBe(360_000);
});

it('never waits so long that a receiver seems to be asked nothing', () => {
  const longest = Math.max(...[1, 2, 3, 4, 5, 6, 7].map((tries) => waitAfter(tries, 1)!));
  expect(longest).toBeLessThan(quietAfter - 15 * 60_000);
});
