import { expect, it } from 'vitest';
import { readCursor, writeCursor } from '@/lib/comments/cursor';

const place = { id: 7, createdAt: new Date('2026-11-25T09:12:00.123Z'), likes: 3 };

it('writes a place as a short word and reads it again', () => {
  expect(writeCursor('top', place)).toBe('t.3.1795597920123.7');
  expect(readCursor('top', 't.3.1795597920123.7')).toEqual(place);
});

it.each([
  ['1000:1000:', 'rs-0'],
  ['1000:1007:1003,1005', 'rs-7-3-5'],
  ['9007199254740993:9007199254740999:9007199254740993', '2gosa7pa2gx-6-0'],
])('keeps the snapshot %s beside it as %s', (snapshot, word) => {
  const cursor = `t.3.1795597920123.7.${word}`;
  expect(writeCursor('top', { ...place, snapshot })).toBe(cursor);
  expect(readCursor('top', cursor)).toEqual({ ...place, snapshot });
});

it('stays short enough for an address however many write at once', () => {
  const running = Array.from({ length: 500 }, (_, n) => 1_000_000_000_000 + n * 2);
  const snapshot = `1000000000000:1000000001000:${running.join(',')}`;
  const cursor = writeCursor('top', { ...place, snapshot });
  expect(cursor.length).toBeLessThanOrEqual(200);
  expect(readCursor('top', cursor)?.snapshot).toBe(
    `1000000000000:1000000001000:${running.slice(0, 30).join(',')}`,
  );
});

it('carries the picks that come first, and stays short enough with twenty of the longest', () => {
  const picks = { ids: [7, 1_000, 2_147_483_647], shown: 2 };
  const word = 'p.2.1795597920123.7.7-rs-zik0zj';
  expect(writeCursor('picks', { ...place, picks })).toBe(word);
  expect(readCursor('picks', word)).toEqual({ ...place, likes: 0, picks });
  const ids = Array.from({ length: 20 }, () => 2_147_483_647);
  const longest = { id: 2_147_483_647, createdAt: new Date(9_999_999_999_999), likes: 0 };
  const cursor = writeCursor('picks', { ...longest, picks: { ids, shown: 20 } });
  expect(cursor.length).toBeLessThanOrEqual(200);
  expect(readCursor('picks', cursor)?.picks).toEqual({ ids, shown: 20 });
  expect(readCursor('picks', 'p.0.0.0')?.picks).toEqual({ ids: [], shown: 0 });
});

it.each([
  'n.0.0.0',
  'p.0.0',
  'p.0.0.0.zik0zk',
  'p.0.0.0.1--2',
  `p.0.0.0.${Array.from({ length: 21 }, () => 'a').join('-')}`,
])('does not take %j for a place among the picks', (cursor) => {
  expect(readCursor('picks', cursor)).toBeNull();
});

it.each([
  '',
  'x',
  'n.3.1795597920123.7',
  't.3.1795597920123',
  't.3.1795597920123.99999999999',
  't.-1.1.1',
  't.3.1795597920123.7.rs',
  't.3.1795597920123.7.0-0',
  't.3.1795597920123.7.rs-7-5-3',
  't.3.1795597920123.7.rs-7-7',
  't.3.1795597920123.7.zzzzzzzzzzzzz-1',
])('does not take %j for a place in the order of likes', (cursor) => {
  expect(readCursor('top', cursor)).toBeNull();
});
