// Installs the dependencies when node_modules is missing or differs from the lock file.
import fs from 'node:fs';
import path from 'node:path';
import { readJson, writableFolder } from './files.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { PlainError, say } from './say.mjs';
import { step } from './step.mjs';

/**
 * Whether what is installed differs from what the lock file asks for. npm writes its own list into node_modules as the
 * last thing it does, so an interrupted installation has none.
 */
export function installIsStale({ base = root, dev = false } = {}) {
  const wanted = readJson(path.join(base, 'package-lock.json'))?.packages;
  const installed = readJson(path.join(base, 'node_modules/.package-lock.json'))?.packages;
  if (!wanted)
    throw new PlainError(
      'package-lock.json is missing or damaged: get it back from the repository.',
    );
  if (!installed) return true;
  return Object.entries(wanted).some(([place, { version, optional, devOptional, ...rest }]) => {
    if (place === '') return false;
    const has = installed[place];
    // Packages for other machines are never installed; tools for developers need not be.
    if (!has) return !(optional || devOptional || rest.peer || (rest.dev && !dev));
    return has.version !== version || !fs.existsSync(path.join(base, place));
  });
}

/** `npm ci` in this tree, or in one of the folders that have a lock file of their own, with the npm that runs us. */
export async function install({ base = root, dev = false } = {}) {
  if (!installIsStale({ base, dev })) return;
  say('installing dependencies (the first time this takes a minute)');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const quietly = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const args = [...first, 'ci', ...(base === root ? [] : ['--prefix', base]), ...quietly];
  await step('npm ci', args, { command });
}

/**
 * The same for a command that is begun in a fresh clone. What somebody has installed stays as it is, whatever the lock file
 * says: a site may be served from it at this moment.
 */
export async function installIfMissing() {
  if (fs.existsSync(path.join(root, 'node_modules/.package-lock.json'))) return;
  const folder = path.resolve(root, process.env.DATA_DIR || '.data');
  // The command's own output is what its caller reads: ours goes to stderr.
  const { log } = console;
  console.log = console.error;
  writableFolder(folder);
  const waiting = () => say('another start is preparing this checkout; waiting for it');
  const patience = 30 * 60_000;
  await withLock(path.join(folder, 'prepare.lock'), () => install(), { patience, waiting });
  console.log = log;
}
