import { expect, it } from 'vitest';
import { readListCursor, writeListCursor } from '@/lib/newsroom/list/cursor';

it('names a place in one order', () => {
  const place = { value: '2026-11-25T12:00:00.000Z', id: 7 };
  const cursor = writeListCursor('changed', place);
  expect(readListCursor(cursor, 'changed')).toEqual(place);
  expect(readListCursor(cursor, 'published')).toBeNull();
  const headline = { value: 'Ärger im Hafen', id: 8 };
  expect(readListCursor(writeListCursor('headline', headline), 'headline')).toEqual(headline);
});

it.each([
  '',
  'nonsense',
  Buffer.from('["changed","no time",7]').toString('base64url'),
  Buffer.from('["changed","2026-11-25T12:00:00Z",-1]').toString('base64url'),
  Buffer.from('["changed","2026-11-25T12:00:00Z"]').toString('base64url'),
  Buffer.from('{"a":1}').toString('base64url'),
])('%j names none', (cursor) => expect(readListCursor(cursor, 'changed')).toBeNull());
