// The databases behind a test run. A migrated template is kept from run to run under the hash of its migrations; each
// run copies it for its workers. A run holds an advisory lock while it lives, so that leftovers of killed runs can be
// told from databases in use, also on a shared server.
import { createHash, randomInt } from 'node:crypto';
import { createDatabase, dropDatabase, onDatabase, withDatabase } from '../lib/databases.mjs';
import { stampOf } from '../lib/stamp.mjs';
import { migrate } from '../lib/migrations.mjs';

const PREFIX = 'broadsheet_test';
const TEMPLATE_LOCK = 7_350_001;
const RUN_LOCKS = 7_350_002; // first key of the two-key locks, one for each run

const maintenance = (url) => withDatabase(url, 'postgres');

/** The name of a database with all migrations applied; made when it is not there yet. */
export async function makeTemplate(url) {
  const hash = createHash('sha256')
    .update(stampOf(['prisma/migrations']))
    .digest('hex')
    .slice(0, 12);
  const name = `${PREFIX}_template_${hash}`;
  await onDatabase(maintenance(url), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]); // two runs may begin at once
    const all = await client.query('select datname from pg_database where datname like $1', [
      `${PREFIX}\\_template\\_%`,
    ]);
    if (all.rows.some((row) => row.datname === name)) return;
    for (const { datname } of all.rows)
      await dropDatabase(withDatabase(url, datname)).catch(() => {});
    const unfinished = `${PREFIX}_unfinished_template`;
    await dropDatabase(withDatabase(url, unfinished));
    await createDatabase(withDatabase(url, unfinished));
    await migrate(withDatabase(url, unfinished));
    await client.query(`alter database "${unfinished}" rename to "${name}"`);
  });
  return name;
}

/** Begins a run: `copies(template, count)` gives it databases, `end()` removes them. */
export async function holdRun(url) {
  const id = randomInt(1, 2 ** 31 - 1);
  const { default: pg } = await import('pg');
  const holder = new pg.Client({ connectionString: maintenance(url) });
  holder.on('error', () => {});
  await holder.connect();
  await holder.query('select pg_advisory_lock($1, $2)', [RUN_LOCKS, id]);
  const urls = [];
  return {
    async copies(template, count) {
      for (let i = 1; i <= count; i++) {
        const copy = withDatabase(url, `${PREFIX}_run_${id}_${i}`);
        await createDatabase(copy, { template });
        urls.push(copy);
      }
      return urls;
    },
    async end() {
      for (const copy of urls) await dropDatabase(copy);
      await holder.end();
    },
  };
}

/** Drops the databases of runs whose lock nobody holds. */
export async function dropStaleRuns(url) {
  await onDatabase(maintenance(url), async (client) => {
    const { rows } = await client.query('select datname from pg_database where datname like $1', [
      `${PREFIX}\\_run\\_%`,
    ]);
    for (const { datname } of rows) {
      const id = Number(datname.split('_').at(-2));
      const lock = await client.query('select pg_try_advisory_lock($1, $2) as free', [
        RUN_LOCKS,
        id,
      ]);
      if (!lock.rows[0].free) continue;
      await dropDatabase(withDatabase(url, datname));
      await client.query('select pg_advisory_unlock($1, $2)', [RUN_LOCKS, id]);
    }
  });
}
