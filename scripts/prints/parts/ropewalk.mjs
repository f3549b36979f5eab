// ropewalk: coils, bobbins and gears, for ropeworks.
import { EDGE, fill, place, rope, stamp } from '../hand.mjs';
import { CONTOUR, arcPts, between, cut, disc, gouges, ring } from '../press.mjs';

// A coil on the floor: turns stacked on each other, the lay cut across each.
export const coil = (x, y, rx, turns, w) => {
  const ry = rx * 0.34;
  let o = fill(cut(arcPts(x, y + 8, rx + w * 0.9, ry + w * 0.7, 0, Math.PI * 2, 30), 1), 'key');
  const front = (cx, cy, a, b) => arcPts(cx, cy, a, b, Math.PI * 1.04, -Math.PI * 0.04, 7);
  const behind = (cx, cy, a, b) => arcPts(cx, cy, a, b, Math.PI * 0.98, Math.PI * 2.02, 7);
  const turnOf = stamp(rope(front(x, y, rx, ry), w));
  for (let i = 0; i < turns; i++) {
    const up = -i * w * 0.82;
    if (i === turns - 1)
      o +=
        fill(cut(arcPts(x, y + up, rx, ry, 0, Math.PI * 2, 24), 1), 'key') +
        rope(behind(x, y + up, rx, ry), w);
    o += place(between(-4, 4), up, 1, turnOf);
  }
  return o;
};

export const bobbin = (x, y, ink) =>
  [
    fill(disc(x, y, 47), 'key', CONTOUR),
    fill(disc(x, y, 39), ink),
    fill(disc(x, y, 27), 'lamp', EDGE),
    fill(
      [20, 14].map((r) => ring(x, y, r, r, 2.6, 0, Math.PI * 2)).join('') + disc(x, y, 7),
      'key',
    ),
    fill(
      gouges(5, (t) => {
        const a = Math.PI * (1 + t * 0.8);
        return [
          x + Math.cos(a) * 34,
          y + Math.sin(a) * 34,
          x + Math.cos(a + 0.2) * 34,
          y + Math.sin(a + 0.2) * 34,
          2,
        ];
      }),
      'paper',
    ),
  ].join('');

export const gear = (x, y, r, teeth) => {
  const points = [];
  for (let i = 0; i < teeth; i++) {
    const a = (i / teeth) * Math.PI * 2;
    const step = (Math.PI * 2) / teeth;
    for (const [k, q] of [
      [0, r],
      [0.3, r],
      [0.4, r * 1.12],
      [0.8, r * 1.12],
      [0.9, r],
    ])
      points.push([x + Math.cos(a + step * k) * q, y + Math.sin(a + step * k) * q]);
  }
  return cut(points, 0.6);
};
