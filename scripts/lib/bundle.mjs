// Bundles TypeScript programs of this project into JavaScript that Node runs as it is: they start in a fraction of a second
// and need no TypeScript loader, which costs 150 MB. Packages stay outside, in node_modules.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from './files.mjs';
import { root } from './root.mjs';
import { PlainError } from './say.mjs';

/** Where bundles are. Below the checkout, because packages are looked for from there. */
export const bundles = path.join(root, '.next/broadsheet');

/**
 * Bundles programs: `{ name: file }`, files relative to the checkout. Gives what `esbuild` made of them, unwritten: a file
 * and its map for each. Throws a sentence that names the place when one of them cannot be bundled.
 */
export async function bundlePrograms(programs) {
  const { build } = await import('esbuild');
  try {
    const { metafile, outputFiles } = await build({
      entryPoints: programs,
      outdir: bundles,
      outExtension: { '.js': '.mjs' },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      target: 'node20.20', // which knows import attributes
      format: 'esm',
      packages: 'external',
      alias: { 'server-only': './scripts/testing/empty.ts' },
      plugins: [scriptsAsTheyAre],
      sourcemap: 'linked',
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    refuseMissing(metafile);
    return outputFiles;
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const lines = error.errors?.map(({ text, location }) => `${location?.file}: ${text}`);
    throw new PlainError(`Cannot be bundled:\n${lines?.join('\n') ?? error.message}`);
  }
}

/**
 * What Node is started with to run a program (`scripts/import.ts`): its bundle as of now, with source maps for the places in
 * its errors.
 */
export async function programOf(file) {
  const name = file.replace(/\.ts$/, '').replace(/\W+/g, '-');
  const outputs = await bundlePrograms({ [`commands/${name}`]: file });
  await (await import('esbuild')).stop(); // its helper process would stay as long as the program runs
  fs.mkdirSync(path.join(bundles, 'commands'), { recursive: true });
  for (const { path: output, contents } of outputs) writeWhole(output, contents);
  const bundle = outputs.find(({ path: output }) => output.endsWith('.mjs')).path;
  // New objects have 24 MB instead of 48: the difference is memory that a command does not need.
  return ['--enable-source-maps', '--max-semi-space-size=8', bundle];
}

/** The scripts of this folder ask where they are, and whether they are what was started. */
const scriptsAsTheyAre = {
  name: 'scripts-as-they-are',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/.*\.mjs$/ }, ({ path: name, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, name)).href,
      external: true,
    }));
  },
};

/** A module of our own that is not there would pass for a package and fail only when the program starts. */
function refuseMissing({ inputs }) {
  const missing = Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ path: name, external }) => external && name.startsWith('@/'))
      .map(({ path: name }) => `${file}: ${name} does not exist`),
  );
  if (missing.length) throw new PlainError(`Cannot be bundled:\n${missing.join('\n')}`);
}
