// Knowing which processes live, and starting and stopping our own.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a process lives. A zombie (a killed process that a container's init never reaps) counts as dead. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false; // EPERM: it lives, but is another user's
  }
  if (process.platform !== 'linux') return true;
  return !/^\d+ \(.*\) [ZX]/s.test(read(`/proc/${pid}/stat`) || ' (gone) X');
}

/**
 * A name for a process that its number alone is not: numbers are used again, above all in containers, where the same
 * small number means another process after each restart.
 */
export function processName(pid) {
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`);
    const born = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]; // field 22: start time since boot
    return `${pid} ${born ?? ''} ${read('/proc/sys/kernel/random/boot_id').trim()}`;
  }
  const ps = spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' });
  return `${pid} ${ps.stdout?.trim() ?? ''}`;
}

/** Whether the process that was given this name still lives. */
export function aliveByName(name) {
  const pid = Number.parseInt(name, 10);
  return pid > 0 && alive(pid) && processName(pid) === name.trim();
}

/** The command line of a process, or '' when it cannot be seen. */
export function commandLine(pid) {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Resolves with `{ code, signal }` when the child has gone. */
export function exited(child) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ code: child.exitCode, signal: child.signalCode });
  }
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 1, signal: null })); // could not be started at all
  });
}

/** Asks a child to stop; insists after `patience` milliseconds. */
export async function stopChild(child, { signal = 'SIGTERM', patience = 10_000 } = {}) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = exited(child);
  child.kill(signal);
  const insist = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(insist);
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the script in the foreground, which then
 * stops its children in order.
 */
export function start(command, args, options = {}) {
  return spawn(command, args, { detached: process.platform !== 'win32', ...options });
}
