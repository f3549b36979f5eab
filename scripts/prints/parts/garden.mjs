// garden: what grows and stands in the garden, for allotment.
import { EDGE, drops, fill, limb, place, screen, soft, turn, within } from '../hand.mjs';
import { CONTOUR, INK, bar, between, box, cut, gouge, gouges, pts, tone } from '../press.mjs';

// A leaf with its ribs, pointing up from 0 0; it is turned into place.
export const leaf = () => {
  const shape = soft(
    pts`0 6, -34 -14, -66 -58, -70 -108, -44 -146, -8 -156, 34 -150, 66 -112, 68 -60, 36 -14`,
    5,
  );
  return [
    fill(shape, 'moss', EDGE),
    within(shape, tone(-76, 76, -70, 6, 1, 8, 'key', 10)),
    fill(
      gouge(0, 0, -2, -140, 5, 3) +
        gouges(5, (t) => [-1, -24 - t * 96, -44 + t * 22, -64 - t * 84, 3, -6]) +
        gouges(5, (t) => [1, -30 - t * 96, 44 - t * 22, -70 - t * 80, 3, 6]),
      'paper',
    ),
  ].join('');
};

export const cabbage = (one) => {
  const heart = soft(pts`-66 14, -74 -26, -46 -66, 2 -78, 50 -64, 76 -22, 64 20, 30 48, -34 48`, 2);
  const wrap = soft(pts`-30 50, -52 10, -34 -40, 4 -62, 44 -44, 66 4, 44 44`, 2);
  return [
    [-96, 96, -60, 62, -128, 128, -28, 30]
      .map((a, i) => turn(a, 0, 0, place(0, i < 4 ? -6 : 12, i < 4 ? 1 : 0.94, one)))
      .join(''),
    fill(heart, 'moss', EDGE),
    within(heart, tone(-80, 80, -40, 52, 0.5, 7, 'key', 10)),
    fill(wrap, 'paper', EDGE),
    within(
      wrap,
      `<g style="mix-blend-mode:multiply">${fill(box(-80, -80, 160, 160, 0), screen('moss', 9.5, 10))}</g>`,
    ),
    fill(
      gouge(-14, 46, 14, -56, 4, -18) +
        gouge(20, 44, 40, -30, 3, 6) +
        gouge(-22, 20, -8, -40, 3, -6) +
        gouge(0, 20, 30, -10, 2.6, -4) +
        gouge(-60, 4, -44, -52, 3, -8),
      'paper',
    ),
    fill(gouge(-34, 50, 8, -62, 2.4, -30) + gouge(60, 20, 30, -56, 2, 10), 'key'),
  ].join('');
};

// A wigwam of canes with beans on it.
export const canes = (x, y, h) => {
  const d =
    [-70, -36, 0, 38, 74].map((dx) => bar(x + dx, y, x - dx * 0.16, y - h, 6)).join('') +
    bar(x - 14, y - h * 0.86, x + 14, y - h * 0.86, 7);
  let leaves = '';
  for (let i = 0; i < 34; i++) {
    const t = between(0.05, 0.84);
    const px = x + [-70, -36, 0, 38, 74][i % 5] * (1 - t * 1.1) + between(-12, 12);
    const py = y - t * h;
    const a = between(0, Math.PI * 2);
    leaves += gouge(px, py, px + Math.cos(a) * 30, py + Math.sin(a) * 22, 8);
  }
  return (
    fill(d, 'key') +
    fill(leaves, 'moss', ` stroke="${INK.key}" stroke-width="2.4"`) +
    drops(16, () => [x + between(-60, 60), y - between(0.1, 0.7) * h, 5], 'buoy', [10])
  );
};

// The spade: T handle, ash shaft, a steel blade half in the ground.
export const spade = (x, y) =>
  [
    fill(
      cut(
        pts`${x - 12} ${y - 470}, ${x + 12} ${y - 470}, ${x + 15} ${y - 150}, ${x - 15} ${y - 150}`,
        1,
      ),
      'lamp',
      EDGE,
    ),
    fill(
      limb(pts`${x - 62} ${y - 480} 30, ${x} ${y - 484} 27, ${x + 62} ${y - 480} 30`),
      'lamp',
      EDGE,
    ),
    fill(box(x - 19, y - 470, 38, 34, 1), 'key', CONTOUR),
    fill(
      cut(
        pts`${x - 24} ${y - 220}, ${x + 24} ${y - 220}, ${x + 30} ${y - 164}, ${x + 84} ${y - 160}, ${x + 80} ${y + 10}, ${x - 80} ${y + 10}, ${x - 84} ${y - 160}, ${x - 30} ${y - 164}`,
        1.5,
      ),
      'key',
      CONTOUR,
    ),
    fill(
      cut(
        pts`${x - 66} ${y - 128}, ${x + 66} ${y - 128}, ${x + 64} ${y + 8}, ${x - 64} ${y + 8}`,
        1.2,
      ),
      'petrol',
    ),
    within(
      cut(
        pts`${x - 66} ${y - 128}, ${x + 66} ${y - 128}, ${x + 64} ${y + 8}, ${x - 64} ${y + 8}`,
        0,
      ),
      tone(x - 70, x + 70, y - 70, y + 8, 1, 9, 'key', 10),
    ),
    fill(
      gouge(x - 48, y - 116, x - 46, y - 16, 6) +
        gouge(x - 30, y - 116, x - 29, y - 50, 4) +
        gouge(x - 12, y - 210, x - 10, y - 140, 4) +
        gouges(5, (t) => [x - 70 + t * 150, y - 152, x - 46 + t * 150, y - 152, 2.4]) +
        gouge(x - 56, y - 488, x + 40, y - 492, 3),
      'paper',
    ),
    fill(
      gouges(8, (t) => [
        x - 6 + ((t * 5) % 1) * 12,
        y - 430 + t * 220,
        x - 4 + ((t * 5) % 1) * 10,
        y - 396 + t * 220,
        1.8,
      ]),
      'key',
    ),
  ].join('');
