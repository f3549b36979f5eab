import { expect, it } from 'vitest';
import { pageOf, readListCursor, writeListCursor } from '@/lib/account/cursor';

const place = { createdAt: new Date('2026-11-25T09:00:00.123Z'), id: 7 };

it('names a place', () => {
  expect(writeListCursor(place)).toBe('1795597200123.7');
  expect(readListCursor('1795597200123.7')).toEqual(place);
});

it.each([
  '',
  '7',
  'x.7',
  '1.x',
  '1.7.9',
  '-1.7',
  '1.9999999999',
  "1.7'",
  ['1.7', '1.8'],
  undefined,
])('%j names none', (cursor) => {
  expect(readListCursor(cursor)).toBeNull();
});

it('gives the way on only where there is more', () => {
  const rows = [3, 2, 1].map((id) => ({ ...place, id }));
  expect(pageOf(rows, 2, (row) => row)).toEqual({
    items: rows.slice(0, 2),
    nextCursor: '1795597200123.2',
  });
  expect(pageOf(rows, 3, (row) => row).nextCursor).toBeNull();
});
