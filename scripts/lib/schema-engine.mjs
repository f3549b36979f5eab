// Loads the WebAssembly schema engine and gives it a database connection fit for migrations.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDatabase, dropDatabase } from './databases.mjs';

const require = createRequire(import.meta.url);
const engineDirectory = () =>
  dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));

/** The commit the engine was built from: the last part of the package's version. */
export function engineVersion() {
  const { version } = JSON.parse(readFileSync(join(engineDirectory(), 'package.json'), 'utf8'));
  return version.split('.').at(-1);
}

/** What Node's own loader would do for a wasm module, which Node 20 has only behind a flag. */
async function loadEngine() {
  const directory = engineDirectory();
  const glue = await import(pathToFileURL(join(directory, 'schema_engine_bg.js')).href);
  const bytes = readFileSync(join(directory, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  return glue;
}

/** `{ instance, errors }`: the engine bound to the datasource, and the registry of JavaScript errors behind its own. */
export async function openEngine(datasource, datamodelFiles) {
  if (!datasource.url) {
    const message = 'The datasource.url property is required in your Prisma config file.';
    throw Object.assign(new Error(message), { code: 'P1012' });
  }
  const [{ SchemaEngine }, { PrismaPg }, utils, { default: pg }] = await Promise.all([
    loadEngine(),
    import('@prisma/adapter-pg'),
    import('@prisma/driver-adapter-utils'),
    import('pg'),
  ]);
  const factory = migrationFactory({ PrismaPg, pg, types: utils.ColumnTypeEnum }, datasource);
  const bound = utils.bindMigrationAwareSqlAdapterFactory(factory);
  const datamodels = datamodelFiles.map((file) => [file, readFileSync(file, 'utf8')]);
  const debug = (line) => process.env.PRISMA_WASM_ENGINE_DEBUG && process.stderr.write(`${line}\n`);
  const instance = await SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    debug,
    bound,
  );
  return { instance, errors: bound.errorRegistry };
}

/**
 * The stock adapter is made for queries; four things must differ for migrations:
 *  - executeScript() splits at every `;`, which breaks functions, DO blocks and strings: send the script whole;
 *  - results of type "char" (system catalogs) are refused: hand them on as characters;
 *  - the shadow database must not be derived from a connection string, where it would *be* the main database;
 *  - session-level advisory locks need one connection, not a pool.
 */
function migrationFactory({ PrismaPg, pg, types }, { url, shadowDatabaseUrl }) {
  async function connect(target, onDispose) {
    const address = new URL(target);
    const schema = address.searchParams.get('schema') ?? undefined;
    // Prisma's own parameters, which `pg` does not know.
    for (const name of ['schema', 'connection_limit', 'pool_timeout', 'pgbouncer']) {
      address.searchParams.delete(name);
    }
    const pool = new pg.Pool({ connectionString: address.href, max: 1, idleTimeoutMillis: 0 });
    const options = { ...(schema ? { schema } : {}), disposeExternalPool: true };
    const adapter = acceptChars(await new PrismaPg(pool, options).connect(), types);
    const startTransaction = adapter.startTransaction.bind(adapter);
    const dispose = adapter.dispose.bind(adapter);
    adapter.startTransaction = async (level) => acceptChars(await startTransaction(level), types);
    adapter.executeScript = async (script) => {
      try {
        await pool.query(script); // simple protocol: one implicit transaction, as the native engine has it
      } catch (error) {
        adapter.onError(error);
      }
    };
    adapter.dispose = async () => {
      await dispose();
      await onDispose?.();
    };
    return adapter;
  }

  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    async connectToShadowDb() {
      if (shadowDatabaseUrl) {
        const adapter = await connect(shadowDatabaseUrl);
        await adapter.executeScript('drop schema if exists public cascade; create schema public;');
        return adapter;
      }
      const target = new URL(url);
      target.pathname = `/prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      await createDatabase(target.href);
      return connect(target.href, () => dropDatabase(target.href));
    },
  };
}

const CHAR = 18;
const TEXT = 25;

/** Lets columns of Postgres' internal one-byte "char" type through, read as text and labelled as characters. */
function acceptChars(queryable, types) {
  const charColumns = new WeakMap();
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.performIO = async (query) => {
    const all = await performIO(query);
    const result = Array.isArray(all) ? all.at(-1) : all; // several statements: the last one's rows
    const at = (result.fields ?? []).flatMap((f, i) => (f.dataTypeID === CHAR ? [i] : []));
    if (at.length) charColumns.set(result.rows, at);
    for (const i of at) result.fields[i].dataTypeID = TEXT;
    return result;
  };
  queryable.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const i of charColumns.get(result.rows) ?? []) result.columnTypes[i] = types.Character;
    return result;
  };
  return queryable;
}

/** The code and sentence the Prisma CLI expects for a failed connection. */
export function connectionProblem(error, url) {
  const { host, hostname, pathname, username } = new URL(url);
  if (error.code === '3D000') {
    const message = `Database \`${pathname.slice(1)}\` does not exist on the database server at \`${host}\`.`;
    return { error_code: 'P1003', message };
  }
  if (error.code === '28P01' || error.code === '28000') {
    const message = `Authentication failed against database server at \`${hostname}\`, the provided database credentials for \`${username}\` are not valid.`;
    return { error_code: 'P1000', message };
  }
  const why = error.message || error.code || error;
  return { error_code: 'P1001', message: `Can't reach database server at \`${host}\`: ${why}` };
}
