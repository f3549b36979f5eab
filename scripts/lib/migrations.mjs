// The Prisma client and the migrations, each step skipped when there is nothing to do.
import fs from 'node:fs';
import path from 'node:path';
import { onDatabase } from './databases.mjs';
import { readJson } from './files.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';
import { isStale, stampOf, writeStamp } from './stamp.mjs';
import { prisma, step } from './step.mjs';

const clientStamp = 'prisma/generated/.stamp';

/** Makes the Prisma client in prisma/generated when the schema or Prisma itself has changed. */
export async function generateClient() {
  const { version } = readJson(path.join(root, 'node_modules/prisma/package.json'));
  const stamp = stampOf(['prisma/schema.prisma', 'prisma.config.ts'], { extra: version });
  if (!isStale(clientStamp, stamp)) return;
  // Two starts, or a start and a test run, must not write the same folder at once.
  const lock = path.join(root, '.data/prisma-client.lock');
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  await withLock(lock, async () => {
    if (!isStale(clientStamp, stamp)) return;
    await step('Prisma client', [prisma, 'generate']);
    writeStamp(clientStamp, stamp);
  });
}

/** Names of the migrations in prisma/migrations, in order. */
function migrationNames(folder = path.join(root, 'prisma/migrations')) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => fs.existsSync(path.join(folder, name, 'migration.sql')))
    .sort();
}

/** Which migrations the database lacks; cheaper than asking the Prisma CLI, which takes seconds to say "none". */
export async function pendingMigrations(url) {
  const applied = await onDatabase(url, async (client) => {
    const { rows } = await client.query(
      `select to_regclass('_prisma_migrations') is not null as there`,
    );
    if (!rows[0].there) return new Set();
    const done = await client.query(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    return new Set(done.rows.map((row) => row.migration_name));
  });
  return migrationNames().filter((name) => !applied.has(name));
}

/**
 * Applies what is missing. With `repair`, a migration that was interrupted by a kill is tidied up first: each is one
 * transaction, so it is either there or not at all, whatever its record says.
 */
export async function migrate(url, { repair = false } = {}) {
  const missing = await pendingMigrations(url);
  if (missing.length === 0) return;
  const cli = (label, ...args) =>
    step(label, [prisma, 'migrate', ...args], { env: { DATABASE_URL: url } });
  const [interrupted] = repair ? await interruptedMigrations(url) : [];
  const label = missing.length === 1 ? '1 migration' : `${missing.length} migrations`;
  if (!interrupted) return cli(label, 'deploy');
  await cli(`undoing ${interrupted}`, 'resolve', '--rolled-back', interrupted);
  try {
    await cli(label, 'deploy');
  } catch (error) {
    if (!/already exists/.test(error.message)) throw error;
    await cli(`undoing ${interrupted}`, 'resolve', '--rolled-back', interrupted);
    await cli(`keeping ${interrupted}`, 'resolve', '--applied', interrupted);
    await cli(label, 'deploy');
  }
}

const PRISMA_LOCK = 72_707_369; // the advisory lock that every `prisma migrate` holds

/** Migrations that were begun and never finished, now that nobody is at work on them. */
async function interruptedMigrations(url) {
  return onDatabase(url, async (client) => {
    // The server may still be running the statements of a client that was killed.
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK]);
    const table = await client.query(
      `select to_regclass('_prisma_migrations') is not null as there`,
    );
    if (!table.rows[0].there) return [];
    const { rows } = await client.query(
      'select migration_name as name from _prisma_migrations where finished_at is null and rolled_back_at is null',
    );
    return rows.map((row) => row.name);
  });
}
