import fs from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import { charactersOf, cut, names, rangesIn, rules } from './faces.mjs';

const folder = path.resolve('public/fonts');
const bytesOf = (...files: string[]) =>
  files.reduce((sum, file) => sum + fs.statSync(path.join(folder, `${file}.woff2`)).size, 0);
const basic = ['literata-basic', 'literata-italic-basic', 'libre-franklin-basic'];

it('takes a unicode-range for the characters it names', () => {
  expect(charactersOf('U+0041-0043, U+00E9,\n U+1F600')).toBe('ABCé😀');
});

test.each(names)('%s is what the generator makes of its package', async (name) => {
  const bytes = fs.readFileSync(path.join(folder, `${name}.woff2`));
  expect(Buffer.compare(await cut(name), bytes)).toBe(0);
});

it('has a file for each rule of the style sheet, and no other', () => {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.woff2'));
  expect(files).toEqual(
    Object.keys(rangesIn(rules()))
      .map((name) => `${name}.woff2`)
      .sort(),
  );
});

it('keeps pages to 52 kB of English, 90 kB of any Western language, 114 kB of Arabic among either', () => {
  expect(bytesOf(...basic)).toBeLessThanOrEqual(52_000);
  const accents = basic.map((name) => name.replace('basic', 'accents'));
  expect(bytesOf(...basic, ...accents)).toBeLessThanOrEqual(90_000);
  // Latin letters of an Arabic page stay in its Latin faces.
  expect(bytesOf('noto-naskh-basic', ...basic)).toBeLessThanOrEqual(114_000);
});
