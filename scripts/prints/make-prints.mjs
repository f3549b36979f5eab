// make-prints.mjs: draws the house illustrations and writes them to public/prints.
//
//   node scripts/prints/make-prints.mjs             all of them
//   node scripts/prints/make-prints.mjs tram olive  only these
//
// Each drawing is a module in drawings/ with a seed and a default function that returns SVG.
// Same seed, same print: running this twice must leave no difference behind.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { optimize } from 'svgo';
import { fresh } from './hand.mjs';
import { pull } from './press.mjs';

const drawings = new URL('./drawings/', import.meta.url);
const target = new URL('../../public/prints/', import.meta.url);

const all = readdirSync(drawings)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such drawing: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(1);
}

/** Paths in whole units from point to point, a third fewer bytes; a unit is a third of a phone's dot. */
const shorten = (svg) =>
  optimize(svg, {
    plugins: [
      { name: 'cleanupNumericValues', params: { floatPrecision: 2 } },
      { name: 'convertPathData', params: { floatPrecision: 0 } },
    ],
  }).data;

const kB = (bytes) => `${(bytes / 1024).toFixed(1)} kB`.padStart(8);

mkdirSync(target, { recursive: true });
for (const name of asked.length > 0 ? asked : all) {
  const { default: draw, seed } = await import(new URL(`${name}.mjs`, drawings));
  fresh();
  const svg = shorten(pull(draw, seed));
  writeFileSync(new URL(`${name}.svg`, target), svg);
  console.log(name.padEnd(12), kB(svg.length), kB(gzipSync(svg).length), 'gzip');
}
