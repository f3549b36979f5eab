import { expect, it } from 'vitest';
import { readColumns } from '@/lib/newsroom/list/columns';

it('keeps the columns that are there, each once and in their order', () => {
  expect(readColumns(['comments', 'number', 'gone', 'number'])).toEqual(['number', 'comments']);
  expect(readColumns([])).toEqual([]);
});
