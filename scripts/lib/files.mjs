// Small file operations that survive being killed half way.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlainError } from './say.mjs';

export function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

export function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Writes to a neighbour and renames, so that nobody ever sees half a file. */
export function writeWhole(file, text, { mode = 0o644 } = {}) {
  const neighbour = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = fs.openSync(neighbour, 'wx', mode);
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(neighbour, file);
  } catch (error) {
    fs.rmSync(neighbour, { force: true });
    throw error;
  }
}

/** Makes a folder and proves that files can be written into it; otherwise says so in a sentence. */
export function writableFolder(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    makeFolder(folder);
    fs.writeFileSync(probe, 'x'.repeat(4096));
    fs.rmSync(probe);
  } catch (error) {
    fs.rmSync(probe, { force: true });
    throw new PlainError(unwritable(folder, error));
  }
}

/** Like mkdir -p. Node's own never comes back from places such as /proc, which refuse a folder as "not found". */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error; // another start was faster
  }
}

function unwritable(folder, error) {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${folder} is full. Free some space and start again.`;
    case 'EACCES':
    case 'EPERM':
      return `${folder} cannot be written by this user (${userName()}). Change its owner (for example: sudo chown -R ${userName()} "${folder}") or start as the user who made it.`;
    case 'EROFS':
      return `${folder} is on a read-only disk. Put the checkout where files can be written.`;
    default:
      return `${folder} cannot be written (${error.code ?? error.message}). Choose another folder with DATA_DIR.`;
  }
}

const userName = () => process.env.USER || process.env.LOGNAME || String(process.getuid?.() ?? '');
