// Which database a script works on: the one that DATABASE_URL names, or the embedded one.
import { onDatabase } from './databases.mjs';
import { PlainError, say } from './say.mjs';

const example = 'DATABASE_URL=postgresql://user:password@localhost:5432/broadsheet';
const OLDEST = 13;

/**
 * `{ url, embedded, close(), guard() }`. With DATABASE_URL set the embedded database is never touched. `dir` is the folder of
 * the embedded one: `.data` for the newspaper, `.data/test` for tests. However the script ends, it leaves the embedded
 * one by itself; close() is for leaving earlier.
 */
export async function openDatabase({ dir = '.data', durable = true, quiet = false } = {}) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, embedded: false, close: async () => {}, guard: () => {} };
  }
  const { startLocalPostgres } = await import('../local-postgres.mjs');
  const log = (line) => quiet || say(`embedded database: ${line}`);
  const server = await startLocalPostgres({ dir, durable, log });
  return { url: server.url, embedded: true, close: server.stop, guard: server.guard };
}

/** Whether DATABASE_URL is an address, answers, and is new enough; otherwise a sentence that says what to do. */
async function checkDatabase(url) {
  let address;
  try {
    address = new URL(url);
  } catch {
    throw new PlainError(`DATABASE_URL is not an address. It should look like ${example}`);
  }
  if (!/^postgres(ql)?:$/.test(address.protocol) || address.pathname.length < 2) {
    throw new PlainError(
      `DATABASE_URL must begin with postgresql:// and name a database. It should look like ${example}`,
    );
  }
  const version = await askVersion(url, address);
  if (version < OLDEST) {
    throw new PlainError(
      `The database at ${address.host} is PostgreSQL ${version}; Broadsheet needs ${OLDEST} or newer.`,
    );
  }
}

async function askVersion(url, { host, pathname, username }) {
  try {
    return await onDatabase(
      url,
      async (client) => {
        const { rows } = await client.query('show server_version_num');
        return Math.floor(Number(rows[0].server_version_num) / 10_000);
      },
      { connectionTimeoutMillis: 10_000 },
    );
  } catch (error) {
    const name = decodeURIComponent(pathname.slice(1));
    const user = decodeURIComponent(username);
    const because = {
      '3D000': `there is no database "${name}" (create it: createdb ${name})`,
      '28P01': `the password for "${user}" is refused`,
      28000: `"${user}" may not sign in`,
      ECONNREFUSED: 'nothing listens there (is the server running?)',
      ENOTFOUND: 'there is no machine of that name',
    }[error.code];
    throw new PlainError(
      `The database in DATABASE_URL (${host}) cannot be used: ${because ?? error.message}. ` +
        `The variable should look like ${example}; unset it to use the embedded database.`,
    );
  }
}
