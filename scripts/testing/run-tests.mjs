// The work of `npm test`: the parts one after the other, each giving { passed, failed, named }, and the sum at the end.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { install } from '../lib/install.mjs';
import { root } from '../lib/root.mjs';
import { complain, PlainError, say } from '../lib/say.mjs';
import { stopAll, stopOnSignals } from '../lib/stopping.mjs';

// Modules that need packages are loaded once these are installed.
const parts = {
  check: async () => (await import('./checks.mjs')).runChecks(),
  unit: async (filters) => (await import('./unit.mjs')).runUnit(filters),
  e2e: async (filters) => (await import('./e2e.mjs')).runE2e(filters),
};

export async function main() {
  stopOnSignals();
  process.chdir(root);
  const results = [];
  try {
    const { wanted, filters } = readArguments();
    await install({ dev: true });
    await prepareTree();
    for (const name of wanted) {
      console.log(`\n== ${name}`);
      results.push({ name, ...(await parts[name](filters).catch(brokenPart)) });
    }
  } catch (error) {
    complain(error);
    results.push({ name: 'preparation', passed: 0, failed: 1 });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { name, passed, failed } of results) {
    say(`${name}: ${passed} passed, ${failed} failed`);
  }
  // Once more at the end, where a log that was cut short still has them.
  for (const { name, named = [] } of results)
    for (const one of named) console.log(`${name}: ${one}`);
  const last = `${sum('passed')} passed, ${sum('failed')} failed`;
  await stopAll(sum('failed') ? 1 : 0, () => console.log(last));
}

function readArguments() {
  const options = { only: { type: 'string', default: Object.keys(parts).join(',') } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const wanted = values.only.split(',').filter(Boolean);
  const unknown = wanted.find((name) => !parts[name]);
  if (unknown) {
    throw new PlainError(`--only takes check, unit and e2e with commas between, not "${unknown}".`);
  }
  return { wanted, filters: positionals };
}

/** A part that could not even run counts as one failure. */
function brokenPart(error) {
  complain(error);
  return { passed: 0, failed: 1 };
}

/** What types, lint and tests import, but git does not keep. */
async function prepareTree() {
  const { generateClient } = await import('../lib/migrations.mjs');
  const { buildIslands } = await import('../build-islands.mjs');
  await generateClient();
  if (fs.existsSync(path.join(root, 'components/site/islands/site.ts'))) await buildIslands();
}
