// npm run build: the Prisma client, the islands, `next build` and the bundled servers. Needs no database.
import fs from 'node:fs';
import path from 'node:path';
import { buildIslands } from './build-islands.mjs';
import { buildServers } from './build-servers.mjs';
import { bundles } from './lib/bundle.mjs';
import { installIfMissing } from './lib/install.mjs';
import { root } from './lib/root.mjs';
import { complain, say } from './lib/say.mjs';
import { isStale, stampOf, writeStamp } from './lib/stamp.mjs';
import { generateClient } from './lib/migrations.mjs';
import { next, step } from './lib/step.mjs';
import { stopOnSignals } from './lib/stopping.mjs';

/** What a build is made of. Anything else may change without a new build. */
const ingredients = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma'],
  ...['server.ts', 'renderer.ts', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
  ...['scripts/build.mjs', 'scripts/build-islands.mjs', 'scripts/build-servers.mjs'],
  'scripts/lib/bundle.mjs',
];
const products = ['public/islands', 'lib/islands-manifest.json'];
const stampFile = path.join(bundles, 'stamp');

const buildStamp = () => stampOf(ingredients, { skip: products });

/** Whether the tree has changed since it was built, or was never built. */
export function buildIsStale() {
  return isStale(stampFile, buildStamp()) || products.some((name) => !isThere(name));
}

const isThere = (name) => fs.existsSync(path.join(root, name));

/** Builds the tree as it is now. With `show`, Next's own report goes to the terminal. */
export async function build({ show = false } = {}) {
  const stamp = buildStamp(); // taken first: what changes meanwhile makes the build stale
  fs.rmSync(stampFile, { force: true });
  await generateClient();
  await buildIslands();
  // The same environment for everybody: nothing of this machine's configuration gets into the pages.
  await step('next build', [next, 'build'], { show, env: { NODE_ENV: 'production' } });
  await buildServers();
  await (await import('esbuild')).stop(); // its helper process would stay as long as we do
  writeStamp(stampFile, stamp);
  say('built');
}

if (process.argv[1] === import.meta.filename) {
  stopOnSignals();
  process.exitCode = await installIfMissing()
    .then(() => build({ show: true }))
    .then(() => 0, complain);
}
