// Making, dropping and asking databases on a server, given by the address of one of them. The package comes with the first
// question: commands read this before it is known to be installed.
import { alive } from './processes.mjs';

export const quote = (name) => `"${name.replaceAll('"', '""')}"`;

/** The same server, another database. */
export function withDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

export const databaseName = (url) => decodeURIComponent(new URL(url).pathname.slice(1));

/** Runs `work(client)` on one connection. */
export async function onDatabase(url, work, options = {}) {
  const { default: pg } = await import('pg');
  const address = new URL(url);
  address.searchParams.delete('schema'); // Prisma's own parameter
  const client = new pg.Client({ connectionString: address.href, ...options });
  client.on('error', () => {}); // a connection that breaks is seen by the query that waits on it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** `null` when the database answers, else what went wrong. */
export async function ping(url) {
  try {
    await onDatabase(url, (client) => client.query('select 1'), { connectionTimeoutMillis: 3000 });
    return null;
  } catch (error) {
    return error;
  }
}

/** Makes the database unless it is there; with `template`, as a copy of that database. */
export async function createDatabase(url, { template } = {}) {
  const name = databaseName(url);
  await onDatabase(withDatabase(url, 'postgres'), async (client) => {
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (there.rowCount) return;
    const copy = template ? ` template ${quote(template)}` : '';
    await client.query(`create database ${quote(name)}${copy}`);
  });
}

/** Drops the database, whoever is connected to it. */
export async function dropDatabase(url) {
  const name = databaseName(url);
  await onDatabase(withDatabase(url, 'postgres'), (client) =>
    client.query(`drop database if exists ${quote(name)} with (force)`),
  );
}

/**
 * A database of its own on the same server, and the way to be rid of it. Those that killed processes left behind under the
 * same prefix go first.
 */
export async function throwawayDatabase(url, prefix) {
  await dropLeftovers(url, prefix);
  const name = `${prefix}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  const own = withDatabase(url, name);
  await createDatabase(own);
  return { url: own, drop: () => dropDatabase(own) };
}

/** Drops what processes made that are gone; but nothing that somebody is connected to, perhaps from another machine. */
async function dropLeftovers(url, prefix) {
  await onDatabase(withDatabase(url, 'postgres'), async (client) => {
    const { rows } = await client.query(
      `select datname as name from pg_database d
       where datname ~ $1 and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
      [`^${prefix}_[0-9]+_[a-z0-9]+$`],
    );
    for (const { name } of rows) {
      const [pid] = name.slice(prefix.length + 1).split('_');
      if (alive(Number(pid))) continue;
      // Without force: when somebody came meanwhile it is theirs.
      await client.query(`drop database if exists ${quote(name)}`).catch(() => {});
    }
  });
}
