// Bundles the browser code of public pages into one file, public/islands/site-HASH.js, and writes its name to
// lib/islands-manifest.json, which the site's layout imports. Before `next build`, tests and type checks.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/root.mjs';
import { complain, PlainError, say } from './lib/say.mjs';

const entry = path.join(root, 'components/site/islands/site.ts');
const folder = path.join(root, 'public/islands');
const manifest = path.join(root, 'lib/islands-manifest.json');
export const BUDGET = 8 * 1024; // bytes after gzip; what readers pay on every first visit

const settings = {
  entryPoints: [entry],
  bundle: true,
  splitting: false, // one small file is fewer bytes and fewer requests than several
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  write: false,
  absWorkingDir: root,
  logLevel: 'silent',
};

/** Puts a bundle in place of the former one. Throws when it is over the budget. */
export function publish(code) {
  const size = gzipSync(code, { level: 9 }).length;
  if (size > BUDGET) {
    throw new PlainError(
      `The islands (components/site/islands) have grown to ${size} bytes after gzip; ${BUDGET} are allowed. ` +
        'Every reader downloads them: make them smaller.',
    );
  }
  const name = `site-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), code);
  for (const old of fs.readdirSync(folder)) {
    if (/^site-.*\.js$/.test(old) && old !== name) fs.rmSync(path.join(folder, old));
  }
  const text = `${JSON.stringify({ site: `/islands/${name}` })}\n`;
  // Written only when it says something new, so that the dev server does not rebuild for nothing.
  if (!fs.existsSync(manifest) || fs.readFileSync(manifest, 'utf8') !== text) {
    fs.writeFileSync(manifest, text);
  }
  return { name, size };
}

/** Bundles once. */
export async function buildIslands() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build(settings).catch(explain);
  return publish(outputFiles[0].contents);
}

/** Bundles, then again after every change. Returns a function that ends the watch. */
export async function watchIslands() {
  const { context } = await import('esbuild');
  const plugin = {
    name: 'publish',
    setup(build) {
      build.onEnd(({ errors, outputFiles }) => {
        try {
          if (errors.length) explain({ errors });
          publish(outputFiles[0].contents);
        } catch (error) {
          complain(error);
        }
      });
    },
  };
  // As small as for readers: the budget is for what they download.
  const watched = await context({ ...settings, plugins: [plugin] });
  await watched.watch();
  return () => watched.dispose();
}

function explain({ errors, message }) {
  const lines = errors?.map(({ text, location }) =>
    location ? `${location.file}:${location.line}: ${text}` : text,
  );
  throw new PlainError(`The islands cannot be bundled:\n${lines?.join('\n') ?? message}`);
}

if (process.argv[1] === import.meta.filename) {
  try {
    const { name, size } = await buildIslands();
    say(`islands: ${name}, ${size} bytes after gzip`);
  } catch (error) {
    process.exitCode = complain(error);
  }
}
