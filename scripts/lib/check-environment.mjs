// Asks lib/env.ts whether the variables are right, before anything slow begins.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { PlainError, say } from './say.mjs';

/** Names that are kept for later: each is checked, and does nothing. */
const unused = ['DATABASE_REPLICA_URL', 'REDIS_URL'];

/** Throws a PlainError that lists every variable in need of attention; says which of them nothing uses. */
export async function checkEnvironment(env) {
  const { readEnv } = await loadEnvModule();
  try {
    readEnv(env);
  } catch (error) {
    if (error.name !== 'EnvError') throw error;
    throw new PlainError(`${error.message}\nEach variable is explained in .env.example.`);
  }
  for (const name of unused.filter((name) => env[name]?.trim()))
    say(`note: ${name} is set, and nothing uses it yet`);
}

async function loadEnvModule() {
  const { build, stop } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'lib/env.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    // The module is loaded from memory, where package names mean nothing: zod is named by its place.
    plugins: [
      {
        name: 'zod',
        setup: (b) => b.onResolve({ filter: /^zod$/ }, () => ({ path: zod(), external: true })),
      },
    ],
  });
  await stop(); // its helper process would stay as long as we do
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
}

const zod = () => pathToFileURL(path.join(root, 'node_modules/zod/index.js')).href;
