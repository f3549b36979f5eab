// The work of `npm run dev`.
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { followParent } from './follow-parent.mjs';
import { greet } from './greet.mjs';
import { prepare } from './prepare.mjs';
import { exited, start, stopChild } from './processes.mjs';
import { root } from './root.mjs';
import { complain } from './say.mjs';
import { next } from './step.mjs';
import { nowServing, onStop, stopAll, stopOnSignals } from './stopping.mjs';

const preload = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.mjs')).href;

export async function main() {
  stopOnSignals();
  followParent();
  try {
    const { env } = await prepare();
    const { watchIslands } = await import('../build-islands.mjs');
    onStop(await watchIslands());
    run(env, '--import', 'tsx', '--conditions=react-server', 'lib/jobs/worker.ts');
    const host = env.HOST || '127.0.0.1';
    const server = run(
      { ...env, NODE_ENV: 'development' },
      next,
      'dev',
      '-p',
      env.PORT,
      '-H',
      host,
    );
    nowServing();
    greet(env);
    const { code } = await exited(server);
    await stopAll(code ?? 1);
  } catch (error) {
    await stopAll(complain(error));
  }
}

function run(env, ...args) {
  const child = start(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onStop(() => stopChild(child));
  return child;
}
