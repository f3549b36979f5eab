import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './root.mjs';

const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** The programs of `npm run`, but for those that are a package's own. */
const programs = Object.values(scripts).flatMap(
  (command) => /^node (scripts\/\S+\.mjs)/.exec(command)?.[1] ?? [],
);

/** What a program imports before its first line runs, by itself or by what it imports. */
function imported(file: string, seen = new Set<string>()): Set<string> {
  const text = fs.readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'/gm,
  )) {
    const at = name!.startsWith('.') ? path.resolve(path.dirname(file), name!) : name!;
    if (seen.has(at)) continue;
    seen.add(at);
    if (at !== name) imported(at, seen);
  }
  return seen;
}

test.each([...new Set(programs)])('%s can be read before anything is installed', (program) => {
  const all = imported(path.join(root, program));
  expect(all.size).toBeGreaterThan(0);
  expect([...all].filter((name) => !/^(node:|\/)/.test(name))).toEqual([]);
});

test.each([
  ['run.mjs', 'scripts/restore.ts'],
  ['bench.mjs', 'triage'],
  ['build.mjs', ''],
])('%s %s installs first what is not there', (program, argument) => {
  const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'clone-'));
  const isRead = (file: string) => !file.includes('node_modules') && !file.endsWith('.ts');
  fs.cpSync(path.join(root, 'scripts'), path.join(clone, 'scripts'), {
    recursive: true,
    filter: isRead,
  });
  for (const name of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(root, name), path.join(clone, name));
  const npm = path.join(clone, 'npm.js');
  fs.writeFileSync(npm, `console.log('npm', ...process.argv.slice(2)); process.exit(3);`);
  const { DATA_DIR: _dir, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(clone, 'scripts', program), argument],
    { encoding: 'utf8', env: { ...env, npm_execpath: npm } },
  );
  fs.rmSync(clone, { recursive: true });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('installing dependencies (the first time this takes a minute)');
  expect(stderr).toContain('npm ci --include=dev --include=optional --no-audit --no-fund');
  expect(stderr).toContain('The step "npm ci" failed (exit code 3).');
});
