import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const preload = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.mjs')).href;

/** A process as the scripts start them; it ends when the test is over at the latest. */
const startWith = (program: string, env: Record<string, string> = {}) =>
  spawn(process.execPath, ['--import', preload, '--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
  });
const waiting = `process.on('message', () => process.exit(7)); process.send('waits');`;

it('ends a process whose starter is gone', async () => {
  const child = startWith(`setInterval(() => {}, 1000); process.send('runs');`);
  await once(child, 'message');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
});

it('keeps no finished process alive', async () => {
  expect(await once(startWith(''), 'exit')).toEqual([0, null]);
});

it('lets the development server wait for its first message', async () => {
  const child = startWith(waiting, { NEXT_PRIVATE_WORKER: '1' });
  await once(child, 'message');
  setTimeout(() => child.send('go'), 300); // long enough for a process with nothing to do to end
  expect(await once(child, 'exit')).toEqual([7, null]);
});
