#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` binary: the Prisma CLI starts it as its engine (prisma.config.ts), it
// speaks the same line-delimited JSON-RPC on stdin/stdout, and inside runs the WebAssembly build of the same engine
// over `pg`. So migrations need no download and no platform binary.
import readline from 'node:readline';
import { createDatabase, databaseName, dropDatabase, ping } from './lib/databases.mjs';
import { connectionProblem, engineVersion, openEngine } from './lib/schema-engine.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const options = (name) => args.flatMap((arg, i) => (arg === name ? [args[i + 1]] : []));
const datasource = JSON.parse(option('--datasource') ?? '{}');

/** The CLI reads stderr as JSON log lines. */
function log(level, message, extra = {}) {
  const line = { timestamp: new Date().toISOString(), level, fields: { message, ...extra } };
  process.stderr.write(`${JSON.stringify({ ...line, target: 'schema_engine::logger' })}\n`);
}

if (args.includes('--version') || args[0] === 'version') {
  console.log(`schema-engine-cli ${engineVersion()} (wasm)`);
} else if (args.includes('cli')) {
  await command(args[args.indexOf('cli') + 1]);
} else {
  serve();
}

async function canConnect(url) {
  const problem = await ping(url);
  if (problem) throw problem;
}

/** One-shot mode: `schema-engine cli COMMAND`. */
async function command(name) {
  const commands = {
    'can-connect-to-database': canConnect,
    'create-database': createDatabase,
    'drop-database': dropDatabase,
  };
  log('INFO', `Starting schema engine CLI (wasm) ${name}`); // the CLI drops the first line
  try {
    if (!commands[name]) throw new Error(`unknown command ${name}`);
    await commands[name](datasource.url);
    log('INFO', 'OK');
    process.exit(0);
  } catch (error) {
    const { error_code, message } = connectionProblem(error, datasource.url);
    log('ERROR', message, { error_code, is_panic: false });
    process.exit(1);
  }
}

/** JSON-RPC mode: one request a line, answered in order, until stdin ends. */
function serve() {
  let opened;
  const engine = () => (opened ??= openEngine(datasource, options('--datamodels')));
  const send = (message) =>
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  let prints = 0;

  // What the wasm engine does not do itself, or does differently from the native one.
  const own = {
    async getDatabaseVersion() {
      return (await engine()).instance.version();
    },
    async createDatabase() {
      await createDatabase(datasource.url);
      return { databaseName: databaseName(datasource.url) };
    },
    async ensureConnectionValidity() {
      try {
        await canConnect(datasource.url);
      } catch (error) {
        const { error_code, message } = connectionProblem(error, datasource.url);
        throw Object.assign(new Error(message), { code: error_code });
      }
      return {};
    },
    async diff(params) {
      const { stdout, exitCode } = await (await engine()).instance.diff(params);
      if (stdout) {
        send({ id: `print-${++prints}`, method: 'print', params: { content: stdout } });
      }
      return { exitCode, stdout: null };
    },
  };

  async function call(method, params) {
    if (own[method]) return own[method](params);
    const { instance } = await engine();
    if (typeof instance[method] !== 'function') {
      throw new Error(`Method ${method} is not supported by the wasm schema engine`);
    }
    return instance[method](params);
  }

  async function handle({ id, method, params }) {
    try {
      send({ id, result: (await call(method, params)) ?? {} });
    } catch (error) {
      if (process.env.PRISMA_WASM_ENGINE_DEBUG) console.error(error);
      const data = {
        is_panic: error instanceof WebAssembly.RuntimeError,
        message: await explain(error),
        error_code: error?.code ?? null,
        meta: error?.meta ?? null,
      };
      const message = 'An error happened. Check the data field for details.';
      send({ id, error: { code: 4466, message, data } });
    }
  }

  /** Errors of the JavaScript side reach the engine as mere numbers; put their words back. */
  async function explain(error) {
    const raw = error?.message ?? String(error);
    const number = Number(/External error id#(\d+)/.exec(raw)?.[1] ?? -1);
    const errors = await engine().then(
      (e) => e.errors,
      () => undefined,
    );
    const original = number < 0 ? undefined : errors?.consumeError?.(number)?.error;
    if (!original) return raw;
    const words = original.cause?.originalMessage ?? original.message ?? original;
    return `${raw.replace(/External error id#\d+/, '')}${words}`;
  }

  let queue = Promise.resolve();
  readline
    .createInterface({ input: process.stdin, crlfDelay: Infinity })
    .on('line', (line) => {
      if (!line.trim()) return;
      const request = JSON.parse(line);
      if (request.method) queue = queue.then(() => handle(request));
    })
    .on('close', () => queue.then(() => process.exit(0)));
}
