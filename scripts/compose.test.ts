import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => fs.readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
const [compose, dockerfile] = [read('compose.yaml'), read('Dockerfile')];

it('runs commands that there are', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const run = [...`${compose}\n${dockerfile}`.matchAll(/npm run ([\w:]+)/g)].map(
    ([, name]) => name!,
  );
  expect(run.toSorted()).toEqual(['build', 'db:migrate', 'worker']);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
  expect(fs.existsSync(path.join(import.meta.dirname, 'serve.mjs'))).toBe(true);
});

it('sets variables that the site knows', () => {
  const block = /environment: &settings\n((?: {4}\w+: .*\n)+)/.exec(compose)![1]!;
  const set = [...block.matchAll(/^ {4}(\w+):/gm)].map(([, name]) => name!);
  expect(set).toEqual([
    ...['DATABASE_URL', 'SITE_URL', 'NEXTAUTH_SECRET', 'HOST', 'PORT', 'DATA_DIR', 'TRUST_PROXY'],
  ]);
  const known = read('.env.example');
  expect(set.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(known))).toEqual([]);
});

it('takes nothing of this machine into the image', () => {
  const left = read('.dockerignore').split('\n');
  expect(left).toEqual(expect.arrayContaining(['.env', '.data', 'node_modules', '.next', '.git']));
});
