// cloakroom: what hangs and stands in the cloakroom, for school.
import { EDGE, fill, limb, screen, soft, within } from '../hand.mjs';
import { arcPts, bar, box, cut, disc, gouge, gouges, pts, ring } from '../press.mjs';

export const THIN = EDGE.replace('5', '3');

// A coat by its loop at 0 0. Sleeves hang outside the body, so they are printed after it.
export const coat = (ink, length, trim) => {
  const body = cut(
    pts`-16 6, 16 6, 46 30, 58 66, 62 130, 74 ${length}, -74 ${length}, -62 130, -58 66, -46 30`,
    2,
  );
  const sleeve =
    limb(pts`46 50 34, 66 104 38, 74 160 36, 72 ${length * 0.74} 34`) +
    limb(pts`-46 50 34, -66 104 38, -74 160 36, -72 ${length * 0.74} 34`);
  const cuffs = box(54, length * 0.7, 37, 16, 1) + box(-90, length * 0.7, 37, 16, 1);
  const hem = box(-78, length - 18, 156, 16, 1);
  return [
    fill(body, ink, EDGE),
    within(
      body,
      fill(cut(pts`10 0, 90 0, 90 ${length + 10}, 26 ${length + 10}`, 0), screen('key', 6, 11)),
      trim ? fill(hem, trim) : '',
    ),
    fill(sleeve, ink, EDGE),
    within(
      sleeve,
      fill(box(70, 40, 40, length, 0), screen('key', 6, 11)),
      fill(cuffs, trim || 'key'),
    ),
    fill(cut(pts`-20 4, 20 4, 34 26, 0 40, -34 26`, 1), trim || ink, EDGE),
    fill(
      bar(0, 40, 1, length - 4, 3.6) +
        box(-46, length * 0.56, 32, 5, 0.6) +
        box(14, length * 0.56, 32, 5, 0.6) +
        ring(0, 2, 9, 14, 3.4),
      'key',
    ),
    fill(
      gouges(5, (t) => [-40 + t * 74, length * 0.64, -50 + t * 96, length - 26, 2.6, -3 + t * 6]),
      'key',
    ),
    fill(
      gouges(4, (t) => [-52 + t * 22, 66 + t * 8, -56 + t * 22, 130, 2.4, 2]) +
        gouges(4, (t) => [-84 + t * 12, 90, -88 + t * 12, 160, 2, 2]) +
        gouges(3, (t) => [64 + t * 18, 96, 68 + t * 18, 150, 1.8, -2]),
      'paper',
    ),
  ].join('');
};

export const buttons = (x, y, k, step, ink) =>
  fill(Array.from({ length: k }, (_, i) => disc(x, y + i * step, 6.5)).join(''), ink, THIN);

export const toggles = (x, y, k, step) =>
  fill(
    Array.from({ length: k }, (_, i) => bar(x - 15, y + i * step, x + 15, y + i * step, 8)).join(
      '',
    ),
    'lamp',
    THIN,
  );

// A knitted hat on the shelf, and a satchel on the last peg.
export const hat = (x, y, ink, trim) => {
  const cap = cut(arcPts(x, y, 44, 50, Math.PI, Math.PI * 2, 14), 1.2);
  return (
    fill(disc(x, y - 56, 15), trim, EDGE) +
    fill(cap, ink, EDGE) +
    within(
      cap,
      fill(box(x - 50, y - 32, 100, 9, 1), trim),
      fill(box(x + 8, y - 60, 50, 70, 0), screen('key', 5, 10)),
    ) +
    fill(box(x - 48, y - 16, 96, 18, 1.2), trim, EDGE) +
    fill(
      gouges(9, (t) => [x - 42 + t * 94, y - 13, x - 42 + t * 94, y - 1, 1.4]),
      'key',
    )
  );
};

export const satchel = (x, y) =>
  fill(
    limb(pts`${x - 2} ${y} 9, ${x - 34} ${y + 60} 9, ${x - 50} ${y + 128} 9`) +
      limb(pts`${x + 2} ${y} 9, ${x + 34} ${y + 60} 9, ${x + 50} ${y + 128} 9`),
    'lamp',
    EDGE,
  ) +
  fill(box(x - 70, y + 120, 140, 104, 1.5), 'lamp', EDGE) +
  fill(box(x, y + 122, 70, 100, 0), screen('key', 5, 10)) +
  fill(
    cut(
      pts`${x - 74} ${y + 116}, ${x + 74} ${y + 116}, ${x + 64} ${y + 180}, ${x - 64} ${y + 180}`,
      1.5,
    ),
    'buoy',
    EDGE,
  ) +
  fill(box(x - 44, y + 160, 15, 40, 1) + box(x + 29, y + 160, 15, 40, 1), 'paper', THIN) +
  fill(
    gouges(14, (t) => [x - 62 + t * 130, y + 123, x - 56 + t * 130, y + 123, 1.6]),
    'paper',
  );

// A boot in the ink it is printed with; four pairs are printed from one.
export const boot = () =>
  fill(soft(pts`-18 716, 18 716, 18 762, 40 776, 42 792, -20 792`, 1), 'currentColor', EDGE) +
  fill(box(-22, 714, 44, 10, 1) + box(-22, 787, 66, 7, 1), 'paper', THIN) +
  fill(gouge(-8, 734, -8, 776, 2.6, 2), 'paper');
