import { expect, it } from 'vitest';
import { importantFirst, rearranged } from '@/lib/newsletters/issues/order';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const story = (id: number, hour: number, commentCount = 0) => ({
  ...{ id, publishedAt: at(hour), hero: null, commentCount },
});

it('puts first what the front has, in its order, then the heaviest', () => {
  const stories = [story(1, 6), story(2, 7), story(3, 8, 100), story(4, 9)];
  const ids = (placed: number[], take: number) =>
    importantFirst(stories, placed, take).map(({ id }) => id);
  expect(ids([], 10)).toEqual([3, 4, 2, 1]);
  expect(ids([1, 99, 2, 1], 10)).toEqual([1, 2, 3, 4]);
  expect(ids([1, 2], 3)).toEqual([1, 2, 3]);
  expect(ids([1, 2], 1)).toEqual([1]);
});

it('moves, takes out and puts in', () => {
  expect(rearranged([1, 2, 3], 'up:3')).toEqual([1, 3, 2]);
  expect(rearranged([1, 2, 3], 'up:1')).toEqual([1, 2, 3]);
  expect(rearranged([1, 2, 3], 'down:1')).toEqual([2, 1, 3]);
  expect(rearranged([1, 2, 3], 'down:3')).toEqual([1, 2, 3]);
  expect(rearranged([1, 2, 3], 'remove:2')).toEqual([1, 3]);
  expect(rearranged([1, 2, 3], 'place:4')).toEqual([1, 2, 3, 4]);
  expect(rearranged([1, 2, 3], 'place:2')).toEqual([1, 2, 3]);
  expect(rearranged([1, 2, 3], 'remove:9')).toEqual([1, 2, 3]);
  expect(rearranged([1, 2, 3], 'save')).toEqual([1, 2, 3]);
});
