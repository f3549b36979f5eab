// bakery: the oven at four in the morning, and what has already come out of it.
import { EDGE, drops, dusk, fill, limb, place, screen, soft, stamp, within } from '../hand.mjs';
import { baguette, boule, tin } from '../parts/bread.mjs';
import {
  CONTOUR,
  H,
  W,
  arcPts,
  bar,
  between,
  box,
  cut,
  disc,
  gouge,
  gouges,
  pts,
  ring,
  rnd,
  tone,
} from '../press.mjs';

export const seed = 5991;

export default function draw() {
  const [cx, cy, rx, ry] = [600, 420, 268, 262];
  const mouth = cut(
    arcPts(cx, cy, rx, ry, Math.PI, Math.PI * 2, 36).concat(pts`868 500, 332 500`),
    1,
  );
  // three loaves are baked, and laid out in several sizes
  const round = stamp(boule(0, 0, 168));
  const square = stamp(tin(0, 0, 200, 150));
  const stick = stamp(baguette(0, 0, 500, -122, 74));
  let bricks = '';
  let pale = '';
  for (let r = 0; r < 10; r++)
    for (let c = -1; c < 12; c++) {
      const x = c * 112 + (r % 2) * 56 - 10;
      const y = r * 52 - 12;
      const far = Math.hypot((x + 52 - cx) / (rx + 76), (y + 22 - cy) / (ry + 70));
      if (far < 1) continue;
      const one = box(x, y, 104, 44, 1.6);
      if (rnd() < 0.16) pale += one;
      else bricks += one;
    }
  let voussoirs = '';
  let keystones = '';
  for (let i = 0; i < 19; i++) {
    const [a, b] = [
      Math.PI + (i / 19) * Math.PI + 0.012,
      Math.PI + ((i + 1) / 19) * Math.PI - 0.012,
    ];
    const p = (q, k) => [cx + Math.cos(q) * (rx + k), cy + Math.sin(q) * (ry + k)];
    const one = cut([p(a, 12), p(a, 66), p(b, 66), p(b, 12)], 1.2);
    if (i % 2) keystones += one;
    else voussoirs += one;
  }
  const flame = (x, y, w, h, lean) =>
    soft(
      pts`${x + lean} ${y - h}, ${x + w * 0.3 + lean * 0.5} ${y - h * 0.58}, ${x + w * 0.5} ${y - h * 0.3}, ${x + w * 0.4} ${y}, ${x - w * 0.4} ${y}, ${x - w * 0.5} ${y - h * 0.26}, ${x - w * 0.16 + lean * 0.4} ${y - h * 0.5}`,
      2,
    );
  const blaze = pts`392 112 150 18, 452 110 210 -14, 520 120 176 16, 590 130 236 -10, 668 120 190 20, 738 120 222 -16, 806 110 150 -8`;
  const table = box(-10, 560, W + 20, 260, 2);
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    fill(bricks, 'buoy'),
    fill(pale, 'plum'),
    // shade away from the fire; the joints are key ink already, so it needs no clipping
    dusk(cx, cy, 330, 800, 'key', 1.5, 11.5, 10, 11),
    fill(
      gouges(60, () => {
        const c = Math.floor(between(0, 11));
        const r = Math.floor(between(0, 10));
        const [x, y] = [c * 112 + (r % 2) * 56 + between(-4, 60), r * 52 + between(-6, 22)];
        if (Math.hypot((x - cx) / (rx + 90), (y - cy) / (ry + 90)) < 1) return [0, -9, 1, -9, 1];
        return [x, y, x + between(10, 30), y + between(-2, 2), 1.8];
      }),
      'paper',
    ),
    // the arch
    fill(ring(cx, cy, rx + 74, ry + 74, 80, Math.PI, Math.PI * 2), 'key'),
    fill(voussoirs, 'paper') + fill(keystones, 'buoy'),
    tone(240, 960, 90, 200, 3, 1, 'key', 10),
    // the fire
    fill(mouth, 'key', EDGE),
    within(
      mouth,
      fill(box(320, 150, 560, 350, 0), 'buoy'),
      tone(320, 880, 150, 420, 15, 1, 'key', 13),
      fill(blaze.map(([x, w, h, lean]) => flame(x, 486, w, h, lean)).join(''), 'lamp'),
      fill(
        blaze.map(([x, w, h, lean]) => flame(x + 4, 490, w * 0.56, h * 0.6, lean * 0.6)).join(''),
        'paper',
      ),
      fill(
        gouges(30, () => {
          const [x, y] = [between(360, 840), between(190, 380)];
          return [x, y, x + between(-6, 6), y - between(8, 26), 2.4, 3];
        }),
        'lamp',
      ),
      fill(
        limb(pts`360 480 40, 470 466 34, 560 486 30`) +
          limb(pts`840 484 40, 730 466 34, 640 486 30`),
        'key',
      ),
    ),
    fill(box(250, 484, 700, 34, 1.5), 'key', CONTOUR) +
      fill(
        gouges(34, (t) => [262 + t * 680, 492, 270 + t * 680, 510, 2.2]),
        'paper',
      ),
    // iron door, swung open on its hinge
    fill(cut(pts`958 230, 1076 196, 1076 470, 958 486`, 1.5), 'key', CONTOUR) +
      fill(
        bar(970, 262, 1066, 236, 6) +
          bar(970, 440, 1066, 424, 6) +
          ring(1050, 340, 17, 22, 6, 0, Math.PI * 2),
        'petrol',
      ),
    // the peel, with a loaf on its way out
    fill(cut(pts`812 520, 1210 700, 1210 734, 794 540`, 1.2), 'lamp', EDGE),
    fill(
      gouges(9, (t) => [840 + t * 350, 540 + t * 160, 872 + t * 350, 552 + t * 160, 2]),
      'key',
    ),
    fill(cut(pts`520 470, 700 452, 830 522, 780 556, 560 540`, 1.5), 'lamp', EDGE),
    within(
      cut(pts`520 470, 700 452, 830 522, 780 556, 560 540`, 0),
      fill(box(500, 510, 360, 60, 0), screen('key', 5, 10)),
    ),
    place(646, 474, 0.55, round),
    // the table
    fill(table, 'petrol', EDGE),
    within(table, tone(-5, W, 640, 810, 1, 10, 'key', 12)),
    fill(cut(pts`180 812, 270 572, 960 572, 1090 812`, 1.5), 'paper', EDGE),
    fill(
      [0.1, 0.17, 0.83, 0.9]
        .map((t) =>
          cut(
            [
              [270 + t * 690, 574],
              [270 + t * 690 + 14, 574],
              [180 + t * 910 + 20, 812],
              [180 + t * 910, 812],
            ],
            0.8,
          ),
        )
        .join(''),
      'buoy',
    ),
    within(
      cut(pts`180 812, 270 572, 960 572, 1090 812`, 0),
      fill(
        cut(arcPts(430, 772, 230, 44, 0, Math.PI * 2, 24), 0) +
          cut(arcPts(860, 774, 210, 34, 0, Math.PI * 2, 24), 0),
        screen('key', 7, 11),
      ),
    ),
    place(60, 560, 1, square),
    place(976, 552, 0.97, square),
    place(300, 700, 1, stick),
    place(470, 746, 1, stick),
    place(318, 700, 1, round),
    place(880, 744, 0.7, round),
    fill(disc(606, 762, 40), 'lamp', EDGE),
    within(
      disc(606, 762, 40),
      `<g style="mix-blend-mode:multiply">${tone(560, 650, 722, 804, 3, 12, 'buoy', 11)}</g>`,
    ),
    fill(
      gouge(584, 752, 626, 748, 4, -8) + gouge(604, 730, 606, 774, 4, 5),
      'paper',
      EDGE.replace('5', '3'),
    ),
    drops(60, () => [between(230, 1030), between(590, 796), between(1, 3.4)], 'key', [2.4, 4]),
  ].join('');
}
