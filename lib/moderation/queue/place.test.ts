import { expect, it } from 'vitest';
import { readQueueCursor, writeQueueCursor } from '@/lib/moderation/queue/place';

const createdAt = new Date('2026-11-25T12:00:00.123Z');

it.each([
  ['oldest', 0.81, '1795608000123.7', null],
  ['newest', null, '1795608000123.7', null],
  ['worst', 0.81, '1795608000123.7.0.81', 0.81],
  ['worst', 1e-7, '1795608000123.7.1e-7', 1e-7],
  ['worst', null, '1795608000123.7.n', null],
] as const)('writes and reads a place of the order %s with score %s', (sort, score, word, read) => {
  expect(writeQueueCursor(sort, { score, createdAt, id: 7 })).toBe(word);
  expect(readQueueCursor(sort, word)).toEqual({ score: read, createdAt, id: 7 });
});

it.each([
  ['oldest', ''],
  ['oldest', 'x'],
  ['oldest', '1.2.0.5'],
  ['worst', '1.2'],
  ['worst', '1.2.-'],
  ['worst', '1.2.0.5.3'],
  ['oldest', '1.2147483648'],
  ['oldest', '12345678901234.1'],
] as const)('reads no place of the order %s out of %j', (sort, word) => {
  expect(readQueueCursor(sort, word)).toBeNull();
});
