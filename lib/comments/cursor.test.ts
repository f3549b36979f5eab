import { expect, it } from 'vitest';
import { readCursor, writeCursor } from '@/lib/comments/cursor';

const place = { id: 7, createdAt: new Date('2026-11-25T09:12:00.123Z'), likes: 3 };

it('writes a place as a short word and reads it again', () => {
  expect(writeCursor('top', place)).toBe('t.3.1795597920123.7');
  expect(readCursor('top', 't.3.1795597920123.7')).toEqual(place);
});

it.each([
  '',
  'x',
  'n.3.1795597920123.7',
  't.3.1795597920123',
  't.3.1795597920123.99999999999',
  't.-1.1.1',
])('does not take %j for a place in the order of likes', (cursor) => {
  expect(readCursor('top', cursor)).toBeNull();
});
