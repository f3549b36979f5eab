// npm run serve -- [--doors N] [--renderers M] [--no-worker]: the built newspaper in production. Starts the renderers
// (Next, each on a Unix socket), the front door before them, and the worker; starts again what dies; stops in order.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIsStale } from './build.mjs';
import { bundleOf } from './build-servers.mjs';
import { checkEnvironment } from './lib/check-environment.mjs';
import { openEnvironment } from './lib/environment.mjs';
import { migrate, pendingMigrations } from './lib/migrations.mjs';
import { checkPort, noteServing } from './lib/ports.mjs';
import { loadDotenv } from './lib/prepare.mjs';
import { root } from './lib/root.mjs';
import { complain, PlainError, say } from './lib/say.mjs';
import { isStopping, nowServing, onStop, stopAll, stopOnSignals } from './lib/stopping.mjs';
import { supervise } from './lib/supervise.mjs';

/**
 * Starts everything and resolves when it serves. `stop()` ends the door first (it finishes what it has begun), then
 * the renderers and the worker.
 */
export async function serve({
  env,
  doors = 1,
  renderers = 1,
  worker = true,
  log = say,
  output = 'inherit', // where the processes write: our own terminal, or the descriptor of a file
}) {
  const run = socketFolder(path.join(env.DATA_DIR, 'run', String(env.PORT)));
  const sockets = Array.from({ length: renderers }, (_, i) =>
    path.join(run.folder, `r${i + 1}.sock`),
  );
  const common = { ...env, NODE_ENV: 'production', RENDERER_SOCKETS: sockets.join(',') };
  const one = (name, file, more = {}, rest = {}) =>
    supervise({ name, args: flags(file), env: { ...common, ...more }, log, output, ...rest });

  const behind = sockets.map((socket, i) =>
    one(
      `renderer ${i + 1}`,
      'renderer',
      { RENDERER_SOCKET: socket },
      { before: () => fs.rmSync(socket, { force: true }) },
    ),
  );
  // Learning and weighing may keep it from everything else for some seconds, and nobody waits for it.
  if (worker) behind.push(one('worker', 'worker', {}, { silence: 60 }));
  const door = one('front door', 'door', { DOORS: String(doors) });
  const all = [door, ...behind];

  const note = noteServing(env.PORT, env.DATA_DIR);

  async function stop() {
    note.ending();
    await door.stop();
    await Promise.all(behind.map((process) => process.stop()));
    run.remove();
    note.ended();
  }
  const forget = onStop(stop); // a signal may come before all are ready
  try {
    await Promise.all(all.map((process) => process.ready));
  } catch (error) {
    if (isStopping()) await new Promise(() => {}); // no wonder that they end
    forget();
    await stop();
    throw new PlainError(error.message);
  }
  return { stop: () => (forget(), stop()) };
}

const flags = (name) => ['--enable-source-maps', bundleOf(name)];

/** A folder that only this user can enter: whoever reaches a renderer's socket is believed by it. */
function socketFolder(wished) {
  // The path of a Unix socket may have about 104 bytes; a checkout deep in a tree has more.
  const short = Buffer.byteLength(path.join(wished, 'r10.sock')) <= 100;
  if (!short) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-')); // made with mode 0700
    return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
  }
  fs.mkdirSync(wished, { recursive: true, mode: 0o700 });
  fs.chmodSync(wished, 0o700);
  return { folder: wished, remove: () => fs.rmSync(wished, { recursive: true, force: true }) };
}

async function main() {
  const { values } = parseArgs({
    options: {
      doors: { type: 'string', default: '1' },
      renderers: { type: 'string', default: '1' },
      'no-worker': { type: 'boolean', default: false },
    },
  });
  const [doors, renderers] = [count('doors', values.doors), count('renderers', values.renderers)];
  loadDotenv();
  if (!fs.existsSync(bundleOf('door'))) throw new PlainError('Nothing is built yet: npm run build');
  if (fs.existsSync(path.join(root, 'app')) && buildIsStale()) {
    say('note: the source has changed since this build (npm run build)');
  }
  const { env, database } = await openEnvironment({ makeSecrets: false });
  await checkEnvironment(env);
  await checkPort(env);
  if (database.embedded) await migrate(database.url);
  const missing = await pendingMigrations(database.url);
  if (missing.length) {
    throw new PlainError(
      `The database lacks ${missing.length} migration(s): npm run db:migrate (first: ${missing[0]})`,
    );
  }
  await serve({ env, doors, renderers, worker: !values['no-worker'] });
  database.guard();
  nowServing();
  say(`serving ${env.SITE_URL} on port ${env.PORT}`);
}

function count(name, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new PlainError(`--${name} should be a whole number from 1 to 64, for example --${name} 2`);
}

if (process.argv[1] === import.meta.filename) {
  stopOnSignals();
  await main().catch((error) => stopAll(complain(error)));
}
