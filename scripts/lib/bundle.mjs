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
 * and (with `maps`) its map for each. Throws a sentence that names the place when one of them cannot be bundled.
 */
export async function bundlePrograms(programs, { maps = true } = {}) {
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
      // Next has no list of exports, so that Node wants the name of the file.
      alias: {
        'server-only': './scripts/testing/empty.ts',
        'next/headers': 'next/headers.js',
        'next/navigation': 'next/navigation.js',
      },
      plugins: [scriptsAsTheyAre],
      sourcemap: maps && 'linked',
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
 * What Node is started with to run a program (`scripts/import.ts`): its bundle as of now. `isSmall`: in less memory than Node
 * takes by itself.
 */
export async function programOf(file, { isSmall = true } = {}) {
  const name = file.replace(/\.ts$/, '').replace(/\W+/g, '-');
  // Without its map, which would take 20 MB of every run.
  const [bundle] = await bundlePrograms({ [`commands/${name}`]: file }, { maps: false });
  await (await import('esbuild')).stop(); // its helper process would stay as long as the program runs
  fs.mkdirSync(path.dirname(bundle.path), { recursive: true });
  writeWhole(bundle.path, bundle.contents);
  // New objects have 12 MB instead of 48: the difference is memory that a command does not need.
  // One helper beside the program instead of four: each keeps memory of its own, and is in the way of others on a small machine.
  // What Node says of old ways in packages is nothing that an operator can change.
  const small = isSmall ? ['--max-semi-space-size=4', '--v8-pool-size=1'] : [];
  return [...small, '--no-deprecation', bundle.path];
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
