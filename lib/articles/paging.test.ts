import { expect, it } from 'vitest';
import { pageCount, pageNumber, pagerNumbers } from '@/lib/articles/paging';

it.each([
  [undefined, 1],
  ['', 1],
  ['1', 1],
  ['2', 2],
  ['999999', 999_999],
  ['0', null],
  ['-1', null],
  ['01', null],
  ['1.0', null],
  ['9e9', null],
  ['١', null],
  [' 2', null],
  ['1000000', null],
  [['2', '3'], null],
])('?page=%j asks for page %j', (value, page) => {
  expect(pageNumber(value)).toBe(page);
});

it('an empty list has its first page', () => {
  expect([0, 1, 20, 21].map((total) => pageCount(total, 20))).toEqual([1, 1, 1, 2]);
});

it.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 88, [1, 2, null, 88]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 88, [1, 2, 3, 4, 5, null, 88]],
  [40, 88, [1, null, 39, 40, 41, null, 88]],
  [88, 88, [1, null, 87, 88]],
])('page %i of %i shows %j', (page, pages, numbers) => {
  expect(pagerNumbers(page, pages)).toEqual(numbers);
});
