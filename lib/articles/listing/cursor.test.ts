import { expect, it } from 'vitest';
import { readCursor, writeCursor } from '@/lib/articles/listing/cursor';

it('reads what it wrote', () => {
  const last = { publishedAt: new Date('2026-11-25T09:12:00.123Z'), id: 48 };
  expect(writeCursor(last)).toBe('1795597920123.48');
  expect(readCursor('1795597920123.48')).toEqual(last);
  const old = { publishedAt: new Date('1912-04-15T02:20:00Z'), id: 7 };
  expect(writeCursor(old)).toBe('-1821303600000.7');
  expect(readCursor('-1821303600000.7')).toEqual(old);
});

it.each(['', '1.', '1.2.3', '--1.2', '1.-2', '1.99999999999', "1.1' or 1=1", '1.2147483648'])(
  '%j is no cursor',
  (cursor) => expect(readCursor(cursor)).toBeNull(),
);
