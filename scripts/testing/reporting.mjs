// Runs a test runner in the foreground, with its output on the terminal and its report in a file.
import fs from 'node:fs';
import path from 'node:path';
import { exited, start, stopChild } from '../lib/processes.mjs';
import { root } from '../lib/root.mjs';
import { toolEnv } from '../lib/step.mjs';
import { isStopping, onStop } from '../lib/stopping.mjs';

/** `{ code, file }` of the finished run; `args(file)` and `env(file)` say how to start it. */
export async function runReporting(name, args, env = () => ({})) {
  const file = path.join(root, 'node_modules/.cache/reports', `${name}-${process.pid}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  const child = start(process.execPath, args(file), {
    cwd: root,
    env: toolEnv(env(file)),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const forget = onStop(() => stopChild(child, { patience: 20_000 }));
  const { code } = await exited(child);
  if (isStopping()) await new Promise(() => {});
  forget();
  return { code, file };
}
