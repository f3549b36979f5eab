// What `npm start` and `npm run dev` have in common: from a clone to a filled database.
import fs from 'node:fs';
import path from 'node:path';
import { writableFolder } from './files.mjs';
import { hasDemoAccounts } from './greet.mjs';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';
import { checkPort } from './ports.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { step } from './step.mjs';

/**
 * Does every step that is not done yet and returns `{ env, database }`; `more(env)` runs while the database is filled.
 * Modules that need packages are imported only once these are installed.
 */
export async function prepare(more = async () => {}) {
  loadDotenv();
  const folder = path.resolve(root, process.env.DATA_DIR || '.data');
  await checkPort(); // first of all: nobody should wait a minute to hear this
  writableFolder(folder);
  const waiting = () => say('another start is preparing this checkout; waiting for it');
  const steps = () => takeSteps(more);
  return withLock(path.join(folder, 'prepare.lock'), steps, { patience: 30 * 60_000, waiting });
}

/** Reads `.env` when there is one. Variables that are already set win. */
export function loadDotenv() {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

async function takeSteps(more) {
  await install();
  const { openEnvironment } = await import('./environment.mjs');
  const { checkEnvironment } = await import('./check-environment.mjs');
  const { generateClient, migrate } = await import('./migrations.mjs');
  const { env, database } = await openEnvironment();
  await checkEnvironment(env);
  await generateClient();
  const fill = async () => {
    await migrate(database.url, { repair: database.embedded });
    if (database.embedded) await seed(env);
  };
  await Promise.all([fill(), more(env)]);
  database.guard();
  return { env, database };
}

/** The demo edition. The seed itself looks whether the database is empty; its list of accounts says it has run. */
async function seed(env) {
  const { onDatabase } = await import('./databases.mjs');
  const { rows } = await onDatabase(env.DATABASE_URL, (client) =>
    client.query('select exists (select from "user") as filled'),
  );
  if (rows[0].filled && hasDemoAccounts(env)) return;
  await step('demo edition', ['--import', 'tsx', '--conditions=react-server', 'prisma/seed.ts'], {
    env,
  });
}
