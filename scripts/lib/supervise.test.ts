import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { supervise } from './supervise.mjs';

let folder: string;
let lives: string;
let running: { ready: Promise<unknown>; pid: () => number | undefined; stop: () => Promise<void> };
const log = vi.fn();

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'supervise-'));
  lives = path.join(folder, 'lives');
  log.mockReset();
});
afterEach(async () => {
  await running.stop();
  fs.rmSync(folder, { recursive: true });
});

/** Keeps a program alive that notes each of its lives, says that it is ready and that it lives, and then does `first` in its first life. */
async function keep(first: string): Promise<void> {
  const program = `
    const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(lives)}, process.pid + '\\n');
    process.send('ready');
    setInterval(() => process.send('beat'), 200);
    if (fs.readFileSync(${JSON.stringify(lives)}, 'utf8').split('\\n').length === 2) setTimeout(() => { ${first} }, 300);`;
  running = supervise({
    name: 'the program',
    args: ['-e', program],
    env: process.env,
    log,
    silence: 2,
  });
  await running.ready;
}
const lived = () => fs.readFileSync(lives, 'utf8').trim().split('\n').length;

it('starts a process anew whose event loop no longer turns', async () => {
  await keep('for (;;) {}');
  await vi.waitFor(() => expect(lived()).toBe(2), { timeout: 20_000, interval: 100 });
  expect(log.mock.calls.map(([line]) => line as string).slice(0, 2)).toEqual([
    'the program has been stuck for 2 seconds',
    'the program ended (SIGKILL); starting it again in 200 ms',
  ]);
});

it('leaves one alone that is busy and still turns', async () => {
  await keep('setInterval(() => { const end = Date.now() + 150; while (Date.now() < end); }, 200)');
  const pid = running.pid();
  await new Promise((resolve) => setTimeout(resolve, 4_000)); // twice as long as silence may last
  expect(running.pid()).toBe(pid);
  expect(lived()).toBe(1);
});
