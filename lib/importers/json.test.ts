import { expect, it } from 'vitest';
import { fileOf } from '@/lib/importers/test-exports';
import { readJson } from './json';

const all = async (text: string) => {
  for await (const value of readJson(fileOf(text), { paths: ['$.*'] })) void value;
};

it.each([
  ['<rss>', 'unexpected “<” after 0 bytes.'],
  ['{"a": 1,}', 'unexpected "}".'],
  ['{"a": [1', 'it ends too early.'],
])('says where %s is broken, not in which state a parser was', async (text, words) => {
  await expect(all(text)).rejects.toThrow(`The file is not well-formed JSON: ${words}`);
});
