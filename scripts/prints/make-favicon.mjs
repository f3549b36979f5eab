// make-favicon.mjs: writes public/favicon.ico, the mark of app/icon.svg for those who ask for no other.
//
//   node scripts/prints/make-favicon.mjs
//
// The mark is made of upright rectangles, so each pixel's share of each of them is exact and no renderer is needed.
// Same mark, same file: running this twice must leave no difference behind.
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const sizes = [16, 32, 48];
const svg = readFileSync(new URL('../../app/icon.svg', import.meta.url), 'utf8');
const side = Number(svg.match(/viewBox="0 0 (\d+) \1"/)[1]);
const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const boxes = [...svg.matchAll(/<(?:rect|path)[^>]*\/>/g)].flatMap(([tag]) => {
  const of = (name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  const fill = rgb(of('fill'));
  if (tag.startsWith('<rect')) return [{ fill, x: 0, y: 0, w: +of('width'), h: +of('height') }];
  const box = /M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)(?:h-|H)[\d.]+z/g;
  const d = of('d');
  if (d.replace(box, '') !== '') throw new Error(`not made of rectangles: ${d}`);
  return [...d.matchAll(box)].map(([, x, y, w, h]) => ({ fill, x: +x, y: +y, w: +w, h: +h }));
});

/** How much of the pixel `at` lies between `from` and `from + length`. */
const share = (at, from, length) => Math.max(0, Math.min(at + 1, from + length) - Math.max(at, from));

/** The pixels from left to right and top to bottom, each row with the filter byte that PNG wants before it. */
function draw(size) {
  const scale = size / side;
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let colour = [0, 0, 0];
      for (const { fill, ...box } of boxes) {
        const part =
          share(x, box.x * scale, box.w * scale) * share(y, box.y * scale, box.h * scale);
        colour = colour.map((value, i) => value + (fill[i] - value) * part);
      }
      rows.set([...colour.map(Math.round), 255], y * (1 + size * 4) + 1 + x * 4);
    }
  }
  return rows;
}

const word = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([word(data.length), body, word(crc32(body))]);
};
const png = (size) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([word(size), word(size), Buffer.from([8, 6, 0, 0, 0])])),
    chunk('IDAT', deflateSync(draw(size), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);

const pictures = sizes.map(png);
const head = Buffer.alloc(6 + 16 * sizes.length);
head.writeUInt16LE(1, 2); // an icon
head.writeUInt16LE(sizes.length, 4);
let offset = head.length;
pictures.forEach((picture, i) => {
  const at = 6 + 16 * i;
  head.set([sizes[i], sizes[i]], at);
  head.writeUInt16LE(1, at + 4); // planes
  head.writeUInt16LE(32, at + 6); // bits a pixel
  head.writeUInt32LE(picture.length, at + 8);
  head.writeUInt32LE(offset, at + 12);
  offset += picture.length;
});
const file = Buffer.concat([head, ...pictures]);
writeFileSync(new URL('../../public/favicon.ico', import.meta.url), file);
console.log(`favicon.ico: ${file.length} bytes, ${sizes.join(', ')} pixels`);
