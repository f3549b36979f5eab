// hand.mjs: freer tools on top of press.mjs, for what a ruler cannot draw:
// bodies, leaves, rope, the glow of a lamp.
import {
  INK,
  arcPts,
  between,
  clip,
  cut,
  define,
  disc,
  fill as print,
  gouge,
  n,
} from './press.mjs';

/** A key ink outline, to part two shapes of the same spot ink. */
export const EDGE = ` stroke="${INK.key}" stroke-width="5" stroke-linejoin="round"`;

// One loop of path data, turned to run clockwise: M, L, Q and C with absolute numbers only.
const clockwise = (loop) => {
  if (/[^MLQCZ\d.\s-]/.test(loop)) return loop;
  const steps = [...loop.matchAll(/([MLQC])([^MLQCZ]+)/g)].map(([, command, numbers]) => {
    const v = numbers.trim().split(/\s+/);
    return { command, pairs: v.flatMap((x, i) => (i % 2 ? [] : [`${x} ${v[i + 1]}`])) };
  });
  const corners = steps.map(({ pairs }) => pairs.at(-1).split(' ').map(Number));
  const area = corners.reduce((sum, [x, y], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length];
    return sum + x * ny - nx * y;
  }, 0);
  if (area >= 0) return loop;
  let d = `M${steps.at(-1).pairs.at(-1)}`;
  for (let i = steps.length - 1; i > 0; i--)
    d +=
      steps[i].command +
      [...steps[i].pairs.slice(0, -1).reverse(), steps[i - 1].pairs.at(-1)].join(' ');
  return d + 'Z';
};

/** Turns every loop the same way, so that overlapping shapes add up and never cut a hole. */
export const solid = (d) => d.replace(/M[^Z]*Z/g, clockwise);

/** As the fill of press.mjs, but solid. */
export const fill = (d, ink, extra) => print(solid(d), ink, extra);

/** Points on a smooth line through the given ones (Catmull-Rom); extra numbers are eased too. */
export const through = (points, k = 6) => {
  const out = [];
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, d] = [i - 1, i, i + 1, i + 2].map(
      (at) => points[Math.max(0, Math.min(points.length - 1, at))],
    );
    for (let s = 0; s < k; s++) {
      const t = s / k;
      out.push(
        b.map(
          (v, m) =>
            v +
            (0.5 * t * (c[m] - a[m]) +
              t * t * (a[m] - 2.5 * v + 2 * c[m] - 0.5 * d[m]) +
              t * t * t * (1.5 * v - 0.5 * a[m] - 1.5 * c[m] + 0.5 * d[m])),
        ),
      );
    }
  }
  out.push(points[points.length - 1]);
  return out;
};

/** A closed, rounded shape through the points. */
export const soft = (points, j = 1.2) => {
  const p = points.map(([x, y]) => [x + between(-j, j), y + between(-j, j)]);
  const at = (i) => p[(i + p.length) % p.length];
  const to = (from, one, other) => from.map((v, m) => n(v + (one[m] - other[m]) / 6)).join(' ');
  let d = `M${n(p[0][0])} ${n(p[0][1])}`;
  for (let i = 0; i < p.length; i++) {
    const end = at(i + 1);
    d += `C${to(at(i), end, at(i - 1))} ${to(end, at(i), at(i + 2))} ${n(end[0])} ${n(end[1])}`;
  }
  return d + 'Z';
};

/** A limb, branch or pole: a smooth line through [x, y, width] points, round at both ends. */
export const limb = (points, j = 0.8, k = 4) => {
  const spine = through(points, k);
  const left = [];
  const right = [];
  spine.forEach(([x, y, w], i) => {
    const [px, py] = spine[Math.max(0, i - 1)];
    const [qx, qy] = spine[Math.min(spine.length - 1, i + 1)];
    const length = Math.hypot(qx - px, qy - py) || 1;
    const nx = (-(qy - py) / length) * (w / 2);
    const ny = ((qx - px) / length) * (w / 2);
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  });
  const cap = ([x, y, w], [fx, fy]) => {
    const a = Math.atan2(y - fy, x - fx);
    return arcPts(x, y, w / 2, w / 2, a + Math.PI / 2, a - Math.PI / 2, 5).slice(1, -1);
  };
  const last = spine.length - 1;
  return cut(
    [...left, ...cap(spine[last], spine[last - 1]), ...right, ...cap(spine[0], spine[1])],
    j,
  );
};

/** A line of even width through points. */
export const line = (points, w, k) =>
  limb(
    points.map(([x, y]) => [x, y, w]),
    0.8,
    k,
  );

/** A laid rope: its body in one ink, the lay of the strands cut in key ink. */
export const rope = (points, w, ink = 'lamp') => {
  const spine = through(points, 6);
  let lay = '';
  let run = w;
  for (let i = 1; i < spine.length; i++) {
    const [x, y] = spine[i];
    const dx = x - spine[i - 1][0];
    const dy = y - spine[i - 1][1];
    const length = Math.hypot(dx, dy);
    run += length;
    if (run < w * 0.5 || length === 0) continue;
    run = 0;
    const [ux, uy] = [(dx / length) * w * 0.45, (dy / length) * w * 0.45];
    lay += gouge(x - ux - uy, y - uy + ux, x + ux + uy, y + uy - ux, w * 0.055, w * 0.12);
  }
  return fill(line(points, w, points.length > 7 ? 2 : 4), ink, EDGE) + fill(lay, 'key');
};

let screens = 0;

/** A flat halftone screen, as something to fill with: dots of one size at one pitch. */
export const screen = (ink, size, pitch = 12) => {
  const id = `s${screens++}`;
  const h = pitch / 2;
  define(`<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse"><path d="M0 0h0M${pitch} 0h0M0 ${pitch}h0M${pitch} ${pitch}h0M${h} ${h}h0" stroke="${INK[ink]}" stroke-width="${n(size)}" stroke-linecap="round"/></pattern>`);
  return `url(#${id})`;
};

/** Rings of halftone about a point, the dots changing from s0 to s1 on the way out. */
export const dusk = (x, y, r0, r1, ink, s0, s1, rings = 8, pitch = 14) => {
  let o = '';
  for (let i = rings - 1; i >= 0; i--) {
    const outer = r0 + ((r1 - r0) * (i + 1)) / rings;
    const inner = r0 + ((r1 - r0) * i) / rings;
    const dots = screen(ink, s0 + ((s1 - s0) * i) / (rings - 1), pitch);
    o += `<circle cx="${x}" cy="${y}" r="${n((outer + inner) / 2)}" fill="none" stroke="${dots}" stroke-width="${n(outer - inner + 2)}"/>`;
  }
  return o;
};

/** Light around a lamp: a disc of ink that breaks into smaller and smaller dots. */
export const glow = (x, y, r0, r1, ink, s0 = 13, s1 = 2, rings = 8, pitch = 14) =>
  dusk(x, y, r0, r1, ink, s0, s1, rings, pitch) + fill(disc(x, y, r0 + 1), ink);

let windows = 0;

/** Prints only inside a shape. */
export const within = (shape, ...parts) =>
  `<g${clip(`w${windows++}`, solid(shape))}>${parts.join('')}</g>`;

/** Turns part of a print by some degrees about a point. */
export const turn = (degrees, x, y, ...parts) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${parts.join('')}</g>`;

/** Sets part of a print elsewhere, larger or smaller; a negative sx mirrors it. */
export const place = (x, y, s, ...parts) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${[s].flat().join(' ')})">${parts.join('')}</g>`;

let stamps = 0;

/** Cuts something once, to be printed many times: const one = stamp(…), then place(x, y, 1, one). */
export const stamp = (...parts) => {
  const id = `b${stamps++}`;
  define(`<g id="${id}">${parts.join('')}</g>`);
  return `<use href="#${id}"/>`;
};

/** Drops of many sizes, cheap: f() gives [x, y, r] of each, sorted into a few round brushes. */
export const drops = (count, f, ink, brushes = [3, 6, 11, 18, 28]) => {
  const paths = brushes.map(() => '');
  for (let i = 0; i < count; i++) {
    const [x, y, r] = f(i / count);
    const nearest = brushes.findIndex((b) => b >= r * 2);
    paths[nearest < 0 ? brushes.length - 1 : nearest] += `M${n(x)} ${n(y)}h0`;
  }
  const strokes = paths.map((d, i) => (d ? `<path d="${d}" stroke-width="${brushes[i]}"/>` : ''));
  return `<g stroke="${INK[ink]}" stroke-linecap="round">${strokes.join('')}</g>`;
};

/** Starts the numbering of screens, windows and stamps again; make-prints calls it before each print. */
export const fresh = () => {
  screens = 0;
  windows = 0;
  stamps = 0;
};
