// A lock between processes: a file that names its holder, taken over when the holder is dead.
import fs from 'node:fs';
import { readText } from './files.mjs';
import { aliveByName, processName, sleep } from './processes.mjs';
import { PlainError } from './say.mjs';

/** Runs `work` while holding `file`; waits up to `patience` milliseconds for another process. */
export async function withLock(file, work, { patience = 120_000, waiting = () => {} } = {}) {
  const ticket = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const me = processName(process.pid);
  const deadline = Date.now() + patience;
  // link() fails when the lock exists and brings the content with it: nobody ever reads an empty lock.
  fs.writeFileSync(ticket, me);
  let told = false;
  try {
    while (!take(ticket, file)) {
      const holder = readText(file);
      if (holder !== null && !aliveByName(holder)) breakLock(file, holder, ticket);
      else if (Date.now() > deadline) {
        const pid = Number.parseInt(holder ?? '', 10);
        throw new PlainError(`Process ${pid} holds ${file} and does not let go. Stop it first.`);
      } else {
        if (!told) waiting();
        told = true;
        await sleep(50);
      }
    }
  } finally {
    fs.rmSync(ticket, { force: true });
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(ticket, file) {
  try {
    fs.linkSync(ticket, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(error.code)) throw error;
  }
  try {
    fs.copyFileSync(ticket, file, fs.constants.COPYFILE_EXCL); // a file system without hard links
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock. Two may try at once: who moved a new holder's lock away by mistake puts it back. */
function breakLock(file, deadHolder, ticket) {
  const aside = `${ticket}.broken`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return; // somebody else was faster
  }
  if (readText(aside) !== deadHolder) take(aside, file);
  fs.rmSync(aside, { force: true });
}
