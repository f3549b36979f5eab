// Content stamps: a step is done again exactly when the bytes it depends on have changed. Times would not do, since a
// fresh clone, a copy and a `git checkout` all set them as they like.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readText, writeWhole } from './files.mjs';
import { root } from './root.mjs';

const ignored = (name) => name.startsWith('.') || /\.test\.(ts|tsx|mjs)$/.test(name);

/**
 * A hash over these files and folders (names and contents). `skip` names paths, relative to the base, left out.
 * @param {string[]} paths
 * @param {{ base?: string, skip?: string[], extra?: string }} [options]
 */
export function stampOf(paths, { base = root, skip = [], extra = '' } = {}) {
  const hash = createHash('sha256').update(extra);
  const add = (name) => {
    if (skip.includes(name)) return;
    const file = path.join(base, name);
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const child of fs.readdirSync(file).sort()) {
        if (!ignored(child)) add(path.join(name, child));
      }
    } else if (stat.isFile()) {
      hash
        .update(`\n${name.split(path.sep).join('/')} ${stat.size}\n`)
        .update(fs.readFileSync(file));
    }
  };
  for (const name of paths) add(name);
  return hash.digest('hex');
}

/** Whether the stamp in `file` says something else than `stamp`. */
export const isStale = (file, stamp) => readText(path.resolve(root, file)) !== stamp;

export function writeStamp(file, stamp) {
  const target = path.resolve(root, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  writeWhole(target, stamp);
}
