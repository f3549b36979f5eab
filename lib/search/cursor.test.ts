import { expect, it } from 'vitest';
import { readSearchCursor, writeSearchCursor } from '@/lib/search/cursor';

const now = new Date('2026-11-25T09:12:00.123Z');

it('reads what it wrote', () => {
  const last = { now, score: 123_456_789_012n, id: 48 };
  expect(writeSearchCursor(last)).toBe('1795597920123.123456789012.48');
  expect(readSearchCursor('1795597920123.123456789012.48', now)).toEqual(last);
});

it.each([
  '',
  '1.2',
  '1.2.3.4',
  '-1.2.3',
  '1.2.99999999999',
  "1.2.1' or 1=1",
  '1.2.2147483648',
  '1795597990000.1.1',
])('%j is no cursor', (cursor) => expect(readSearchCursor(cursor, now)).toBeNull());
