import { expect, it } from 'vitest';
import { freeName, isReadable } from './names';

it.each([
  ['a.xml', true],
  ['.a.xml.x8Fd', false],
  ['a.xml.filepart', false],
  ['a.TMP', false],
  ['.DS_Store', false],
  ['Thumbs.db', false],
  ['my thumbs.db.xml', true],
])('%s', (name, readable) => expect(isReadable(name)).toBe(readable));

it('finds a name that is free', () => {
  const taken = new Set(['a.xml', 'a-2.xml', 'b']);
  expect([
    freeName('a.xml', (name) => taken.has(name)),
    freeName('b', (name) => taken.has(name)),
  ]).toEqual(['a-3.xml', 'b-2']);
});
