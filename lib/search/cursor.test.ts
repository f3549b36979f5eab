import { expect, it } from 'vitest';
import { readSearchCursor, writeSearchCursor } from '@/lib/search/cursor';

const now = new Date('2026-11-25T09:12:00.123Z');

it('reads what it wrote', () => {
  const last = { now, score: 123_456_789_012n, id: 48 };
  expect(writeSearchCursor(last)).toBe('1795597920123.123456789012.48');
  expect(readSearchCursor('1795597920123.123456789012.48', now)).toEqual(last);
  const old = { now, score: -1_821_303_600_000n, id: 7 };
  expect(writeSearchCursor(old)).toBe('1795597920123.-1821303600000.7');
  expect(readSearchCursor('1795597920123.-1821303600000.7', now)).toEqual(old);
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
  // No moment that there is.
  '1.8640000000000001.1',
  '1.-62135596800001.1',
  '1.--2.1',
])('%j is no cursor', (cursor) => expect(readSearchCursor(cursor, now)).toBeNull());
