import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, stampOf, writeStamp } from './stamp.mjs';

let base: string;
const write = (name: string, text: string) => {
  fs.mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
  fs.writeFileSync(path.join(base, name), text);
};
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'stamp-'));
  write('app/page.tsx', 'one');
  write('app/deep/er.ts', 'two');
  write('app/made.json', 'made');
});
afterEach(() => fs.rmSync(base, { recursive: true }));

const stamp = (skip: string[] = []) => stampOf(['app', 'not-there'], { base, skip });

test('the same bytes give the same stamp, whatever the times', () => {
  const before = stamp();
  fs.utimesSync(path.join(base, 'app/page.tsx'), 1, 1);
  expect(stamp()).toBe(before);
});

test.each([
  ['a changed byte', () => write('app/deep/er.ts', 'tw0')],
  ['a new file', () => write('app/new.ts', '')],
  [
    'another name',
    () => fs.renameSync(path.join(base, 'app/page.tsx'), path.join(base, 'app/p.tsx')),
  ],
  ['a removed file', () => fs.rmSync(path.join(base, 'app/page.tsx'))],
])('%s gives another', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});

test('bytes that move between files are noticed', () => {
  write('app/a', 'xy');
  write('app/b', '');
  const before = stamp();
  write('app/a', 'x');
  write('app/b', 'y');
  expect(stamp()).not.toBe(before);
});

test('products, tests and hidden files do not count', () => {
  const before = stamp(['app/made.json']);
  write('app/made.json', 'again');
  write('app/page.test.tsx', 'test');
  write('app/.DS_Store', 'x');
  expect(stamp(['app/made.json'])).toBe(before);
});

test('a stamp file is stale until written and after every difference', () => {
  const file = path.join(base, 'some/stamp');
  expect(isStale(file, 'a')).toBe(true);
  writeStamp(file, 'a');
  expect(isStale(file, 'a')).toBe(false);
  expect(isStale(file, 'b')).toBe(true);
});
