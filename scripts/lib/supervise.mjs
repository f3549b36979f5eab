// Keeps one process alive: starts it, waits for its "ready", and starts it again when it dies, later each time, or is stuck.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { exited, sleep, start, stopChild } from './processes.mjs';
import { root } from './root.mjs';

const preload = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.mjs')).href;
const PATIENCE = 60_000; // for the first "ready"
const LONGEST_PAUSE = 10_000;
const STEADY = 30_000; // after so long a life the next death counts as the first
const SILENCE = 12; // seconds in which a loop that turns would have been heard of

/**
 * `{ ready, pid(), stop() }`. `ready` rejects when the process ends, or stays silent for a minute, before its first
 * "ready": then it is not tried again, since that would only repeat its complaint. `before` runs ahead of each start. A
 * process whose event loop has not turned for `silence` seconds is killed: it answers nobody, and would not hear a request
 * to stop either.
 */
export function supervise({
  name,
  args,
  env,
  log,
  output = 'inherit',
  before = () => {},
  silence = SILENCE,
}) {
  let stopping = false;
  let wake = () => {};
  let life = live();
  const { ready } = life;
  ready.catch(() => {}); // whoever waits for it hears of it
  const done = keep();

  function live() {
    before();
    const child = start(process.execPath, ['--import', preload, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', output, output, 'ipc'],
    });
    const ended = exited(child);
    const stuck = () => {
      log(`${name} has been stuck for ${silence} seconds`);
      child.kill('SIGKILL');
    };
    watch(child, { ended, silence, stuck });
    return { child, ended, began: Date.now(), ready: firstReady(name, child, ended) };
  }

  async function keep() {
    const worked = await ready.then(
      () => true,
      () => false,
    );
    for (let deaths = 1; ; deaths++) {
      const end = await life.ended;
      if (stopping || !worked) return;
      if (Date.now() - life.began > STEADY) deaths = 1;
      const pause = Math.min(LONGEST_PAUSE, 100 * 2 ** deaths);
      log(`${name} ended (${how(end)}); starting it again in ${pause} ms`);
      await Promise.race([sleep(pause), new Promise((resolve) => (wake = resolve))]);
      if (stopping) return;
      life = live();
      life.ready.then(
        () => log(`${name} is back`),
        () => {},
      );
    }
  }

  return {
    name,
    ready,
    pid: () => life.child.pid,
    async stop(patience = 10_000) {
      stopping = true;
      wake();
      await stopChild(life.child, { patience });
      await done;
    },
  };
}

/** Counts seconds of ours and not of the clock: a machine that slept has had no time to beat. Begins with "ready". */
function watch(child, { ended, silence, stuck }) {
  let missed = 0;
  let timer;
  child.on('message', (message) => {
    if (message === 'beat') missed = 0;
    if (message === 'ready')
      timer ??= setInterval(() => {
        missed += 1;
        if (missed === silence) stuck();
      }, 1_000);
  });
  void ended.then(() => clearInterval(timer));
}

const how = ({ code, signal }) => signal ?? `exit code ${code}`;

function firstReady(name, child, ended) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The ${name} ${why}`));
    const timer = setTimeout(() => fail('has not become ready for a minute.'), PATIENCE);
    child.on('message', (message) => {
      if (message !== 'ready') return;
      clearTimeout(timer);
      resolve();
    });
    void ended.then((end) => {
      clearTimeout(timer);
      fail(`ended before it was ready (${how(end)}).`);
    });
  });
}
