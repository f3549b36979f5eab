// press.mjs: the tools every print is drawn with.
//
// A print is pulled back to front, as on a proofing press:
//   1 paper
//   2 spot inks, flat or halftone, 3 px out of register and multiplied (spot)
//   3 key ink: blue-black shapes with a knife wobble on every edge (cut, box, bar, disc)
//   4 gouges: tapered cuts that let the paper show through the ink (gouge, gouges, sea)
//   5 grain: specks of missed ink over everything (pull does this)
//
// The shape tools return path data, so shapes of one ink are joined with "+" and filled once:
//   fill(box(…) + disc(…), 'key')
// Every wobble comes from one seeded stream of chance, so a drawing must ask for its random
// numbers in the same order each time. Move a call and everything after it shifts a little.

export const W = 1200;
export const H = 800;

export const INK = {
  paper: '#eef0ea',
  key: '#13242f',
  petrol: '#2a8793',
  buoy: '#e2532c',
  lamp: '#f4bd3a',
  moss: '#7d9a55',
  plum: '#9a5a86',
};

// ---- chance -------------------------------------------------------------------------------

let seed = 1;

/** The next number of the seeded stream, 0 to 1 (mulberry32). */
export const rnd = () => {
  seed |= 0;
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** A random number between a and b. */
export const between = (a, b) => a + (b - a) * rnd();

/** A number as short as it can be written: one decimal, none far from the corner, where a unit is less than a phone's dot. */
export const n = (v) => String(Math.abs(v) < 20 ? Math.round(v * 10) / 10 : Math.round(v));

// ---- points -------------------------------------------------------------------------------

/** Points as in SVG: pts`10 20, 30 40, ${x} ${y}` is [[10, 20], [30, 40], [x, y]]. */
export const pts = (strings, ...values) =>
  String.raw({ raw: strings }, ...values)
    .split(',')
    .map((point) => point.trim().split(/\s+/).map(Number));

/** Points on an arc of an ellipse, from angle a0 to a1 (radians, clockwise from the east). */
export const arcPts = (x, y, rx, ry, a0, a1, k = 28) =>
  Array.from({ length: k + 1 }, (_, i) => {
    const a = a0 + ((a1 - a0) * i) / k;
    return [x + Math.cos(a) * rx, y + Math.sin(a) * ry];
  });

// ---- shapes, with the wobble of a knife -----------------------------------------------------

/** A polygon cut with a knife: long edges are broken and each corner nudged by up to j. */
export const cut = (points, j = 1.6) => {
  let d = '';
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length];
    const length = Math.hypot(q[0] - p[0], q[1] - p[1]);
    const k = Math.max(1, Math.min(7, Math.round(length / 90)));
    for (let s = 0; s < k; s++) {
      const t = s / k;
      const x = n(p[0] + (q[0] - p[0]) * t + between(-j, j));
      const y = n(p[1] + (q[1] - p[1]) * t + between(-j, j));
      d += `${d ? 'L' : 'M'}${x} ${y}`;
    }
  });
  return d + 'Z';
};

/** A rectangle. */
export const box = (x, y, w, h, j) =>
  cut(pts`${x} ${y}, ${x + w} ${y}, ${x + w} ${y + h}, ${x} ${y + h}`, j);

/** A straight bar of width w from one point to another. */
export const bar = (x1, y1, x2, y2, w) => {
  const a = Math.atan2(y2 - y1, x2 - x1) + Math.PI / 2;
  const dx = (Math.cos(a) * w) / 2;
  const dy = (Math.sin(a) * w) / 2;
  return cut(
    pts`${x1 + dx} ${y1 + dy}, ${x2 + dx} ${y2 + dy}, ${x2 - dx} ${y2 - dy}, ${x1 - dx} ${y1 - dy}`,
    0.7,
  );
};

/** A disc. Small ones are honest polygons, as a knife would leave them. */
export const disc = (x, y, r) => {
  const k = Math.max(10, Math.min(40, Math.round(r / 4)));
  const p = Array.from({ length: k }, (_, i) => {
    const a = (i / k) * Math.PI * 2;
    return [x + Math.cos(a) * r, y + Math.sin(a) * r];
  });
  return cut(p, Math.min(1.2, r / 30));
};

/** A band along an arc, t thick across and ty thick down. */
export const ring = (x, y, rx, ry, t, a0 = Math.PI, a1 = 2 * Math.PI, ty = t) =>
  cut([...arcPts(x, y, rx, ry, a0, a1), ...arcPts(x, y, rx - t, ry - ty, a0, a1).reverse()], 0.8);

// ---- gouges -------------------------------------------------------------------------------

/** One stroke of the gouge: fat in the middle, pointed at both ends, bowed by bend. */
export const gouge = (x1, y1, x2, y2, w, bend = 0) => {
  const mx = (x1 + x2) / 2;
  const my = (y1 + y2) / 2;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const nx = -(y2 - y1) / length;
  const ny = (x2 - x1) / length;
  const there = `Q${n(mx + nx * (bend + w))} ${n(my + ny * (bend + w))} ${n(x2)} ${n(y2)}`;
  const back = `Q${n(mx + nx * (bend - w))} ${n(my + ny * (bend - w))} ${n(x1)} ${n(y1)}`;
  return `M${n(x1)} ${n(y1)}${there}${back}Z`;
};

/** count gouges; f(t, i) gives the arguments of each, with t running from 0 to 1. */
export const gouges = (count, f) => {
  let d = '';
  for (let i = 0; i < count; i++) d += gouge(...f(i / count, i));
  return d;
};

/** k level strokes of water between y0 and y1, longer and fatter towards the viewer. */
export const sea = (y0, y1, k, amp = 1) =>
  gouges(k, () => {
    const y = y0 + (y1 - y0) * Math.pow(rnd(), 0.8);
    const near = 0.35 + (y - y0) / (y1 - y0);
    const length = between(40, 190) * near;
    const x = between(-60, W);
    return [x, y, x + length, y + between(-2, 2), between(1.6, 5) * near * amp, between(-3, 3)];
  });

/** A gull, two strokes wide. */
export const gull = (x, y, s) =>
  gouge(x, y, x + s, y - s * 0.25, s * 0.09, s * 0.22) +
  gouge(x + s, y - s * 0.25, x + s * 2.1, y - s * 0.1, s * 0.09, s * 0.22);

// ---- ink on paper ---------------------------------------------------------------------------

/** Prints a shape in one ink. */
export const fill = (d, ink, extra = '') => `<path d="${d}" fill="${INK[ink] || ink}"${extra}/>`;

/** A paper outline, so that a dark figure reads against dark ink: fill(d, 'key', CONTOUR). */
export const CONTOUR = ` stroke="${INK.paper}" stroke-width="5" paint-order="stroke" stroke-linejoin="round"`;

/** A spot ink: out of register and multiplied over what is already printed. */
export const spot = (...parts) =>
  `<g style="mix-blend-mode:multiply" transform="translate(3 -2)">${parts.join('')}</g>`;

/**
 * A halftone ramp from x0 to x1 and y0 to y1, its dots growing from s0 to s1 on the way down.
 * The trick: one <path> per row. A round line cap with the dash "0 pitch" prints a row of
 * dots, and the row's stroke width is the size of the dot. A full ramp costs about 1 kB.
 */
export const tone = (x0, x1, y0, y1, s0, s1, ink, pitch = 11, clipped = '') => {
  let rows = '';
  let row = 0;
  for (let y = y0; y <= y1; y += pitch * 0.5, row++) {
    const s = s0 + ((s1 - s0) * (y - y0)) / (y1 - y0);
    const start = n(x0 + ((row % 2) * pitch) / 2);
    if (s > 0.6) rows += `<path d="M${start} ${n(y)}H${n(x1)}" stroke-width="${n(s)}"/>`;
  }
  return `<g stroke="${INK[ink]}" fill="none" stroke-linecap="round" stroke-dasharray="0 ${pitch}"${clipped}>${rows}</g>`;
};

// ---- the press ------------------------------------------------------------------------------

let defs = '';

/** Adds something to the definitions of the print being drawn. */
export const define = (markup) => {
  defs += markup;
};

/** Names a shape to clip by; put the result inside a tag: `<g${clip('sky', d)}>`. */
export const clip = (id, d) => {
  define(`<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  return ` clip-path="url(#${id})"`;
};

/**
 * A shape that is printed and then clipped by (see within in hand.mjs) is written once: the
 * clip keeps the path, the print refers to it.
 */
const share = (body) => {
  defs = defs.replace(/(<clipPath id="w(\d+)"><path) (d="[^"]+")/g, (whole, open, id, d) => {
    const printed = `<path ${d} `;
    if (!body.includes(printed)) return whole;
    body = body.replaceAll(printed, `<use href="#p${id}" `);
    return `${open} id="p${id}" ${d}`;
  });
  return body;
};

/**
 * Specks of a fraction of a unit, in tenths, so that the shortening of a finished print leaves them their shapes. Chance does
 * not compress: a larger tile is a larger file.
 */
const grain = () => {
  const tenths = (v) => Math.round(v * 10);
  let d = '';
  for (let i = 0; i < 84; i++) {
    const x = between(0, 200);
    const y = between(0, 200);
    const s = between(0.5, 1.7);
    d += `M${tenths(x)} ${tenths(y)}l${tenths(s)} ${tenths(between(-s, s))}l${tenths(-s * 0.3)} ${tenths(s)}z`;
  }
  return d;
};

/** Pulls one print: the drawing on paper, with grain over it, as the text of an SVG file. */
export const pull = (draw, from) => {
  seed = from;
  defs = '';
  const body = share(draw());
  const size = `width="${W}" height="${H}"`;
  const specks = `<pattern id="grain" width="2000" height="2000" patternTransform="scale(.1)" patternUnits="userSpaceOnUse"><path d="${grain()}" fill="${INK.paper}"/></pattern>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}" ${size} role="img">` +
    `<defs>${defs}${specks}</defs>` +
    `<g style="isolation:isolate"><rect ${size} fill="${INK.paper}"/>${body}</g>` +
    `<rect ${size} fill="url(#grain)"/></svg>\n`
  );
};
