// creek: who is out at the creek: people, a bicycle, a heron, for bridge.
import { EDGE, fill, limb, soft, turn } from '../hand.mjs';
import { CONTOUR, bar, box, cut, disc, gouge, gouges, pts, ring } from '../press.mjs';

export const deckY = (x) => 468 - 118 * (1 - Math.pow((x - 600) / 560, 2));

export const walker = (x, h) => {
  const y = deckY(x) - 4;
  const u = h / 100;
  const at = (...p) => p.map(([dx, dy, w]) => [x + dx * u, y + dy * u, (w || 0) * u]);
  return (
    limb(at([0, -44, 17], [-9, -22, 12], [-16, -2, 9])) +
    limb(at([1, -44, 17], [9, -22, 12], [11, -2, 9])) +
    limb(at([0, -46, 22], [1, -62, 26], [2, -76, 22])) +
    disc(x + 4 * u, y - 90 * u, 9.5 * u) +
    box(x - 9 * u, y - 99 * u, 24 * u, 4 * u, 0.5) +
    limb(at([3, -74, 9], [13, -60, 8], [22, -54, 7]))
  );
};

export const bicycle = (x) => {
  const y = deckY(x) - 24;
  const tilt = -4;
  return turn(
    tilt,
    x,
    y,
    fill(
      ring(x - 36, y, 25, 25, 4.5, 0, 2 * Math.PI) +
        ring(x + 36, y, 25, 25, 4.5, 0, 2 * Math.PI) +
        bar(x - 36, y, x - 12, y - 34, 4.5) +
        bar(x - 12, y - 34, x + 26, y - 34, 4.5) +
        bar(x - 12, y - 34, x, y, 4.5) +
        bar(x, y, x + 26, y - 34, 4.5) +
        bar(x - 36, y, x, y, 4) +
        bar(x + 36, y, x + 22, y - 50, 4.5) +
        bar(x + 10, y - 52, x + 28, y - 50, 5) +
        box(x - 22, y - 44, 22, 6, 0.6),
      'key',
    ),
  );
};

// A heron in the shallows, watching.
export const heron = (x, y) =>
  [
    fill(
      limb(pts`${x - 4} ${y - 84} 5, ${x - 10} ${y - 40} 5, ${x - 6} ${y + 30} 5`) +
        limb(pts`${x + 18} ${y - 88} 5, ${x + 22} ${y - 40} 5, ${x + 20} ${y + 30} 5`),
      'key',
      CONTOUR,
    ),
    fill(
      soft(
        pts`${x - 86} ${y - 62}, ${x - 40} ${y - 116}, ${x + 16} ${y - 146}, ${x + 44} ${y - 130}, ${x + 40} ${y - 100}, ${x + 6} ${y - 76}, ${x - 40} ${y - 72}`,
        1,
      ),
      'key',
      CONTOUR,
    ),
    fill(
      limb(
        pts`${x + 28} ${y - 126} 30, ${x + 52} ${y - 162} 16, ${x + 34} ${y - 196} 13, ${x + 40} ${y - 226} 15`,
      ) +
        soft(
          pts`${x + 28} ${y - 232}, ${x + 44} ${y - 246}, ${x + 64} ${y - 238}, ${x + 64} ${y - 226}, ${x + 40} ${y - 220}`,
          0.6,
        ) +
        gouge(x + 40, y - 240, x - 6, y - 236, 4, -5),
      'key',
      CONTOUR,
    ),
    fill(
      cut(pts`${x + 58} ${y - 240}, ${x + 124} ${y - 222}, ${x + 60} ${y - 226}`, 0.5),
      'lamp',
      EDGE,
    ),
    fill(
      gouges(9, (t) => [
        x - 66 + t * 70,
        y - 76 - t * 36,
        x - 30 + t * 60,
        y - 100 - t * 26,
        2.6,
        -5,
      ]) +
        gouges(5, (t) => [
          x + 38 + t * 12,
          y - 140 - t * 26,
          x + 34 + t * 14,
          y - 122 - t * 30,
          1.8,
        ]) +
        disc(x + 50, y - 235, 2.6),
      'paper',
    ),
  ].join('');
