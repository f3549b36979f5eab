import { expect, it } from 'vitest';
import { readMomentCursor, writeMomentCursor } from '@/lib/moment-cursor';

it('writes a place as a short word and reads it again', () => {
  const place = { createdAt: new Date('2026-11-25T09:12:00.123Z'), id: 7 };
  expect(writeMomentCursor(place)).toBe('1795597920123.7');
  expect(readMomentCursor('1795597920123.7')).toEqual(place);
});

it.each(['', 'x', '1.', '.1', '1.99999999999', '-1.1', '1.1.1'])(
  'reads nothing in %j',
  (cursor) => {
    expect(readMomentCursor(cursor)).toBeNull();
  },
);
