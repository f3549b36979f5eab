import { expect, it } from 'vitest';
import { moved } from '@/lib/taxonomy/sections/order';

const tree = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 1 },
  { id: 4, parentId: null },
  { id: 5, parentId: null },
];

it('moves a section with all below it', () => {
  expect(moved(tree, 1, { by: 1 })).toEqual([4, 1, 2, 3, 5]);
  expect(moved(tree, 5, { onto: 1 })).toEqual([5, 1, 2, 3, 4]);
});

it('moves one below another among its own only', () => {
  expect(moved(tree, 3, { by: -1 })).toEqual([1, 3, 2, 4, 5]);
  expect(moved(tree, 3, { by: 1 })).toBeNull();
  expect(moved(tree, 3, { onto: 4 })).toBeNull();
});

it('goes nowhere beyond the ends', () => {
  expect(moved(tree, 1, { by: -1 })).toBeNull();
  expect(moved(tree, 5, { by: 1 })).toBeNull();
  expect(moved(tree, 9, { by: 1 })).toBeNull();
});
