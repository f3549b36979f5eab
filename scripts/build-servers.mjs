// Bundles the processes of production (front door, renderer, worker) to .next/broadsheet/, so that they start in a
// fraction of a second and need no TypeScript loader. Packages stay outside, in node_modules.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/root.mjs';
import { complain, PlainError } from './lib/say.mjs';

export const bundles = path.join(root, '.next/broadsheet');
const sources = { door: 'server.ts', renderer: 'renderer.ts', worker: 'lib/jobs/worker.ts' };

/** The file to run for one of the processes. */
export const bundleOf = (name) => path.join(bundles, `${name}.mjs`);

export async function buildServers() {
  const { build } = await import('esbuild');
  const there = Object.entries(sources).filter(([, file]) => fs.existsSync(path.join(root, file)));
  try {
    const { metafile } = await build({
      entryPoints: Object.fromEntries(there),
      outdir: bundles,
      outExtension: { '.js': '.mjs' },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      target: 'node20.20', // which knows import attributes
      format: 'esm',
      packages: 'external',
      alias: { 'server-only': './scripts/testing/empty.ts' },
      sourcemap: 'linked',
      metafile: true,
      logLevel: 'silent',
    });
    refuseMissing(metafile);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const lines = error.errors?.map(({ text, location }) => `${location?.file}: ${text}`);
    throw new PlainError(`The servers cannot be bundled:\n${lines?.join('\n') ?? error.message}`);
  }
}

/** A module of our own that is not there would pass for a package and fail only when the server starts. */
function refuseMissing({ inputs }) {
  const missing = Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ path: name, external }) => external && name.startsWith('@/'))
      .map(({ path: name }) => `${file}: ${name} does not exist`),
  );
  if (missing.length) throw new PlainError(`The servers cannot be bundled:\n${missing.join('\n')}`);
}

if (process.argv[1] === import.meta.filename) {
  await buildServers().catch((error) => (process.exitCode = complain(error)));
}
