import { expect, it } from 'vitest';
import { hashStart, hashText, mix } from '@/lib/triage/hash';

it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('hashes %j as FNV-1a is published', (text, hash) => {
  expect(hashText(hashStart, text) >>> 0).toBe(hash);
});

it('goes on where a part of a text ended', () => {
  expect(hashText(hashText(hashStart, 'xfoo', 1), 'barx', 0, 3) >>> 0).toBe(0xbf9cf968);
});

it.each([
  [0, 0],
  [1, 0x514e28b7],
  [2, 0x30f4c306],
])('mixes %i as MurmurHash3 does', (hash, mixed) => {
  expect(mix(hash)).toBe(mixed);
});
