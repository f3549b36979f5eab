import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installIsStale } from './install.mjs';

let base: string;
const lock = {
  '': { name: 'x' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/tool': { version: '1.0.0', dev: true },
  'node_modules/other-machine': { version: '1.0.0', optional: true },
};
const put = (name: string, packages: object) => {
  fs.mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
  fs.writeFileSync(path.join(base, name), JSON.stringify({ packages }));
};
const installed = (packages: object) => put('node_modules/.package-lock.json', packages);

beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'install-'));
  put('package-lock.json', lock);
  for (const name of ['a', 'tool']) put(`node_modules/${name}/package.json`, {});
  installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/tool': { version: '1.0.0' } });
});
afterEach(() => fs.rmSync(base, { recursive: true }));

test('what the lock file asks for is there', () => {
  expect(installIsStale({ base, dev: true })).toBe(false);
});

test('nothing installed, or an installation that was interrupted', () => {
  fs.rmSync(path.join(base, 'node_modules/.package-lock.json'));
  expect(installIsStale({ base })).toBe(true);
});

test('another version', () => {
  installed({ 'node_modules/a': { version: '1.0.1' } });
  expect(installIsStale({ base })).toBe(true);
});

test('a folder that somebody removed', () => {
  fs.rmSync(path.join(base, 'node_modules/a'), { recursive: true });
  expect(installIsStale({ base })).toBe(true);
});

test("developers' tools are missed only when asked for", () => {
  installed({ 'node_modules/a': { version: '1.0.0' } });
  expect(installIsStale({ base })).toBe(false);
  expect(installIsStale({ base, dev: true })).toBe(true);
});

test('no lock file is a problem of its own', () => {
  fs.rmSync(path.join(base, 'package-lock.json'));
  expect(() => installIsStale({ base })).toThrow(/package-lock.json is missing/);
});
