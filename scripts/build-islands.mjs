// Bundles the browser code of public pages into one file, public/islands/site-HASH.js, and what is loaded when somebody
// asks for it into files of its own beside it, with the style sheets of the typefaces that telephones load late; their names
// go into lib/islands-manifest.json, which the pages import. Before `next build`, tests and type checks.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/root.mjs';
import { complain, PlainError, say } from './lib/say.mjs';

const folder = path.join(root, 'public/islands');
const manifest = path.join(root, 'lib/islands-manifest.json');

/** What each bundle may weigh in bytes after gzip. The first two, 8 kB together, are what readers pay on every first visit. */
export const budgets = {
  first: 496,
  site: 7.5 * 1024 + 16,
  aids: 2 * 1024,
  alerts: 2 * 1024,
  faces: 2 * 1024,
  'late-faces': 2 * 1024,
};
const names = Object.keys(budgets);
const sheets = { faces: 'all', 'late-faces': 'latin' };
const sources = names.map((name) =>
  name in sheets ? `app/styles/faces/${sheets[name]}.css` : `components/site/islands/${name}.ts`,
);
const endingOf = (name) => (name in sheets ? 'css' : 'js');

const settings = {
  entryPoints: names.map((name, i) => ({ in: path.join(root, sources[i]), out: name })),
  external: ['/fonts/*'],
  outdir: folder,
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

/** Puts the bundles in place of the former ones. Throws when one is over its budget. Gives the sizes by name. */
export function publish(codes) {
  const sizes = {};
  const files = {};
  for (const name of names) {
    sizes[name] = gzipSync(codes[name]).length;
    if (sizes[name] > budgets[name]) {
      throw new PlainError(
        `The island “${name}” (${sources[names.indexOf(name)]} and what it imports) has grown to ${sizes[name]} bytes after ` +
          `gzip; ${budgets[name]} are allowed. Readers download them: make them smaller.`,
      );
    }
    const hash = createHash('sha256').update(codes[name]).digest('hex').slice(0, 10);
    files[name] = `${name}-${hash}.${endingOf(name)}`;
  }
  fs.mkdirSync(folder, { recursive: true });
  for (const name of names) fs.writeFileSync(path.join(folder, files[name]), codes[name]);
  const known = Object.values(files);
  for (const old of fs.readdirSync(folder)) {
    if (/\.(js|css)$/.test(old) && !known.includes(old)) fs.rmSync(path.join(folder, old));
  }
  const places = names.map((name) => [name, `/islands/${files[name]}`]);
  const text = `${JSON.stringify(Object.fromEntries(places))}\n`;
  // Written only when it says something new, so that the dev server does not rebuild for nothing.
  if (!fs.existsSync(manifest) || fs.readFileSync(manifest, 'utf8') !== text) {
    fs.writeFileSync(manifest, text);
  }
  return sizes;
}

/** The first face is there from the start in the pages' own style sheet, or not at all; here it is put in when it comes. */
const textOf = ({ text, path: file }) =>
  file.endsWith('.css') ? text.replaceAll('font-display:optional', 'font-display:swap') : text;
const codesIn = (outputFiles) =>
  Object.fromEntries(outputFiles.map((file) => [path.parse(file.path).name, textOf(file)]));

/** Bundles once, and says what that weighs. */
export async function buildIslands() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build(settings).catch(explain);
  const sizes = publish(codesIn(outputFiles));
  const words = Object.entries(sizes).map(([name, size]) => `${name} ${size}`);
  say(`islands: ${words.join(', ')} bytes after gzip`);
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
          publish(codesIn(outputFiles));
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
    await buildIslands();
  } catch (error) {
    process.exitCode = complain(error);
  }
}
