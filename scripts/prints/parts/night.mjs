// night: what is seen at night: figures in windows, a bare tree, for infirmary.
import { limb, soft } from '../hand.mjs';
import { between, box, disc, gouge, pts } from '../press.mjs';

// Who is seen in a window: a nurse passing, a drip stand, someone sitting up in bed.
export const seen = [
  (x, y) =>
    soft(
      pts`${x + 14} ${y + 60}, ${x + 14} ${y + 36}, ${x + 26} ${y + 28}, ${x + 38} ${y + 36}, ${x + 38} ${y + 60}`,
      0.5,
    ) +
    disc(x + 26, y + 19, 8) +
    box(x + 18, y + 8, 16, 5, 0.4),
  (x, y) =>
    box(x + 30, y + 8, 3, 52, 0.3) +
    box(x + 22, y + 8, 18, 3, 0.3) +
    box(x + 22, y + 11, 8, 13, 0.5) +
    disc(x + 14, y + 44, 7) +
    box(x + 2, y + 50, 30, 10, 0.6),
  (x, y) => gouge(x + 2, y + 4, x + 10, y + 58, 5, 3) + gouge(x + 50, y + 4, x + 42, y + 58, 5, -3),
  (x, y) =>
    box(x + 4, y + 44, 42, 16, 0.6) +
    soft(pts`${x + 20} ${y + 44}, ${x + 26} ${y + 34}, ${x + 32} ${y + 44}`, 0.4) +
    box(x + 24, y + 20, 4, 16, 0.4) +
    disc(x + 26, y + 18, 5),
];

export const bareTree = (x, y, s) => {
  let d = limb([
    [x, y, 46 * s],
    [x + 6 * s, y - 150 * s, 30 * s],
    [x - 8 * s, y - 300 * s, 20 * s],
  ]);
  const grow = (px, py, a, length, w, depth) => {
    const [qx, qy] = [px + Math.cos(a) * length, py + Math.sin(a) * length];
    d += limb(
      [
        [px, py, w],
        [(px + qx) / 2 + between(-5, 5), (py + qy) / 2 + between(-5, 5), w * 0.75],
        [qx, qy, w * 0.5],
      ],
      0.4,
    );
    if (depth > 0) {
      grow(qx, qy, a - between(0.3, 0.6), length * 0.72, w * 0.55, depth - 1);
      grow(qx, qy, a + between(0.25, 0.6), length * 0.68, w * 0.5, depth - 1);
    }
  };
  grow(x + 4 * s, y - 180 * s, -2.3, 110 * s, 18 * s, 2);
  grow(x, y - 220 * s, -0.8, 120 * s, 17 * s, 2);
  grow(x - 8 * s, y - 290 * s, -1.75, 90 * s, 16 * s, 2);
  return d;
};
