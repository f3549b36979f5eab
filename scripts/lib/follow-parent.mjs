// `npm start` is npm, a shell and this script. When npm is killed outright (SIGKILL tells nobody), this script would
// live on, unseen, with the port taken: so it looks after its npm and stops when that is gone.
import fs from 'node:fs';
import { aliveByName, commandLine, processName } from './processes.mjs';
import { stopAll } from './stopping.mjs';

export function followParent() {
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return;
  const npm = findNpm(process.ppid);
  if (!npm) return;
  const name = processName(npm);
  setInterval(() => aliveByName(name) || void stopAll(1), 500).unref();
}

/** npm is our parent, or the shell's that it started us with. */
function findNpm(pid) {
  for (let steps = 0; pid > 1 && steps < 3; steps++) {
    if (/\bnpm\b/.test(commandLine(pid))) return pid;
    pid = parentOf(pid);
  }
  return 0;
}

function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
