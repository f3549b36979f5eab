// node scripts/faces.mjs: cuts the typefaces of public/fonts from the packages that bring them. For each file that
// app/styles/faces names and the table below knows, it takes the letters of that rule's `unicode-range` and the weights
// that the style sheets use: most pages load the three basic files alone.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { root } from './lib/root.mjs';
import { say } from './lib/say.mjs';

const need = createRequire(import.meta.url);
const folder = path.join(root, 'public/fonts');

/** The weights of the design: 400 is text, 800 the nameplate. */
const variationAxes = { wght: { min: 400, max: 800 } };
/** What the pages' Latin and Cyrillic text asks a face for; each other feature brings signs that nobody types, fractions first. */
const keepFeatures = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rvrn', 'tnum'];
/** For vertical setting, old rasterisers and menus of weights. */
const dropTables = ['gasp', 'STAT', 'vhea', 'vmtx'];
const upright = (family, script) => ({
  from: `@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`,
  variationAxes,
  keepFeatures,
});
/** Arabic, Persian and Urdu are written with the basic ones; the rest is for other languages and for forms that are seldom typed. */
const naskh = {
  from: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
};
const italic = {
  from: '@fontsource/literata/files/literata-latin-400-italic.woff2',
  keepFeatures,
};

/** Which file of a package each of ours is cut from. */
const sources = {
  'literata-basic': upright('literata', 'latin'),
  'literata-accents': upright('literata', 'latin'),
  'literata-latin-ext': upright('literata', 'latin-ext'),
  'literata-cyrillic': upright('literata', 'cyrillic'),
  'literata-italic-basic': italic,
  'literata-italic-accents': italic,
  'libre-franklin-basic': upright('libre-franklin', 'latin'),
  'libre-franklin-accents': upright('libre-franklin', 'latin'),
  'libre-franklin-latin-ext': upright('libre-franklin', 'latin-ext'),
  'libre-franklin-cyrillic': upright('libre-franklin', 'cyrillic'),
  'noto-naskh-basic': naskh,
  'noto-naskh-rest': naskh,
};

/** Every character of a `unicode-range`: single ones and ranges with a hyphen, after CSS Fonts 4. */
export function charactersOf(range) {
  return range
    .split(',')
    .flatMap((part) => {
      const [from, to = from] = part
        .trim()
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
    })
    .join('');
}

/** The ranges of the style sheet by the name of the file, without its ending. */
export function rangesIn(css) {
  const rules = css.matchAll(
    /@font-face \{[^}]*?\/fonts\/([\w-]+)\.woff2[^}]*?unicode-range:([^;]+);/g,
  );
  return Object.fromEntries([...rules].map(([, name, range]) => [name, range]));
}

/** The style sheets of all faces, one after the other. */
export const rules = () =>
  ['latin', 'other']
    .map((sheet) => fs.readFileSync(path.join(root, `app/styles/faces/${sheet}.css`), 'utf8'))
    .join('');

/** The bytes of one file. */
export async function cut(name) {
  const { from, ...wishes } = sources[name];
  return subsetFont(fs.readFileSync(need.resolve(from)), charactersOf(rangesIn(rules())[name]), {
    targetFormat: 'woff2',
    noHinting: true,
    dropTables,
    ...wishes,
  });
}

export const names = Object.keys(sources);

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const name of names) {
    const bytes = await cut(name);
    fs.writeFileSync(path.join(folder, `${name}.woff2`), bytes);
    say(`${name}: ${bytes.length} bytes`);
  }
}
