import { expect, it } from 'vitest';
import { readQueueCursor, writeQueueCursor } from '@/lib/moderation/queue-cursor';

it('writes a place as a short word and reads it again', () => {
  const place = { createdAt: new Date('2026-11-25T09:12:00.123Z'), id: 7 };
  expect(writeQueueCursor(place)).toBe('1795597920123.7');
  expect(readQueueCursor('1795597920123.7')).toEqual(place);
});

it.each(['', 'x', '1.', '.1', '1.99999999999', '-1.1', '1.1.1'])(
  'reads nothing in %j',
  (cursor) => {
    expect(readQueueCursor(cursor)).toBeNull();
  },
);
