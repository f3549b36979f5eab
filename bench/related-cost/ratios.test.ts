import { expect, it } from 'vitest';
import { sizesOf, type Times } from './ratios';

const times = (stories: number, by: number): Times => ({
  ...{ stories, postings: stories / 10 },
  publish: { p50: 20 * by, p95: 30 * by * by },
  read: { p50: 2, p95: 6 },
  row: { p50: 0.5, p95: 4 },
});

it('gives both times as multiples of one row, and of the smaller archive', () => {
  const [small, large] = sizesOf([times(1_000, 1), times(10_000, 2)]);
  expect(small).toEqual({
    ...times(1_000, 1),
    // Of half of the reads of a row, for both: the slowest of those are chance.
    ratios: { publish: { p50: 40, p95: 60 }, read: { p50: 4, p95: 12 } },
    grows: null,
  });
  expect(large!.ratios).toEqual({ publish: { p50: 80, p95: 240 }, read: { p50: 4, p95: 12 } });
  expect(large!.grows).toEqual({
    ...{ stories: 10, postings: 10 },
    ...{ publish: { p50: 2, p95: 4 }, read: { p50: 1, p95: 1 } },
  });
});
