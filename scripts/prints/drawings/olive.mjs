// olive: two old olive trees above a bay a long way from home.
import { EDGE, drops, fill, limb, screen, soft, stamp, through, within } from '../hand.mjs';
import {
  CONTOUR,
  INK,
  W,
  between,
  box,
  cut,
  disc,
  gouge,
  gouges,
  gull,
  n,
  pts,
  rnd,
  sea,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5506;

// A spray of leaves: lens-shaped cuts along a twig that runs from 0 0 to the right.
const spray = () => {
  let d = gouge(0, 0, 88, 18, 1.5, -4);
  for (let i = 0; i < 12; i++) {
    const t = i / 12;
    const b = 0.3 + (i % 2 ? 0.75 : -0.75) * (1 - t * 0.5) + between(-0.25, 0.25);
    const length = between(26, 42);
    const [x, y] = [t * 84, t * t * 18];
    d += gouge(x, y, x + Math.cos(b) * length, y + Math.sin(b) * length, between(4.5, 7));
  }
  return stamp(fill(d, 'currentColor'));
};

// A crown: sprays thrown outwards, k from each [x, y, radius].
const crown = (sprays, points, ink, k, size) => {
  let o = '';
  for (const [x, y, r] of points)
    for (let i = 0; i < k; i++) {
      const a = (i / k) * 360 + between(-24, 24);
      const from = between(0, r);
      const px = Math.round(x + Math.cos((a * Math.PI) / 180) * from);
      const py = Math.round(y + Math.sin((a * Math.PI) / 180) * from * 0.8);
      const at = `translate(${px} ${py}) rotate(${Math.round(a)}) scale(${n(size * between(0.8, 1.2))})`;
      o += sprays[i % sprays.length].replace('/>', ` transform="${at}"/>`);
    }
  return `<g color="${INK[ink]}">${o}</g>`;
};

const house = (x, y, w, h, roof) =>
  fill(box(x, y - h, w, h, 1), 'paper', EDGE.replace('5', '2.5')) +
  fill(box(x + w * 0.6, y - h, w * 0.4, h, 0.6), screen('petrol', 4, 8)) +
  fill(
    roof
      ? cut(pts`${x - 5} ${y - h}, ${x + w * 0.5} ${y - h - 16}, ${x + w + 5} ${y - h}`, 0.8)
      : box(x - 2, y - h - 4, w + 4, 5, 0.5),
    'buoy',
  ) +
  fill(
    box(x + w * 0.2, y - h * 0.72, 7, 11, 0.5) +
      (w > 40 ? box(x + w * 0.62, y - h * 0.7, 7, 11, 0.5) : ''),
    'key',
  );

const sail = (x, y, s) =>
  fill(
    cut(pts`${x} ${y - 70 * s}, ${x + 44 * s} ${y - 8 * s}, ${x} ${y - 6 * s}`, 0.7) +
      cut(
        pts`${x - 5 * s} ${y - 60 * s}, ${x - 5 * s} ${y - 6 * s}, ${x - 32 * s} ${y - 8 * s}`,
        0.7,
      ),
    'paper',
    EDGE.replace('5', '2.5'),
  ) +
  fill(
    cut(
      pts`${x - 40 * s} ${y}, ${x + 48 * s} ${y}, ${x + 34 * s} ${y + 12 * s}, ${x - 28 * s} ${y + 12 * s}`,
      0.7,
    ),
    'key',
  );

// A course of dry stone, with grass in it.
const wall = (y, x0, x1, h) => {
  let stones = '';
  for (let r = 0; r < 2; r++)
    for (let x = x0 + (r % 2) * 20; x < x1;) {
      const w = between(44, 80);
      stones += cut(
        pts`${x + 3} ${y + r * h + 4}, ${x + w - 4} ${y + r * h + between(2, 7)}, ${x + w - 3} ${y + r * h + h - 5}, ${x + 4} ${y + r * h + h - 4}`,
        2.5,
      );
      x += w;
    }
  return (
    fill(box(x0 - 20, y - 4, x1 - x0 + 40, h * 2 + 10, 2), 'key') +
    fill(stones, 'paper') +
    fill(
      box(x0 - 20, y - 4, x1 - x0 + 40, h * 2 + 10, 0),
      screen('lamp', 7, 10),
      ' style="mix-blend-mode:multiply"',
    )
  );
};

export default function draw() {
  const sprays = [spray(), spray(), spray()];
  const cape = cut(pts`-12 330, 90 300, 180 262, 290 250, 380 290, 470 316, 560 352, -12 372`, 3);
  const island = cut(
    pts`660 346, 730 318, 800 292, 880 306, 960 274, 1060 290, 1212 250, 1212 366, 660 356`,
    3,
  );
  const shore = cut(
    through(
      pts`-12 470, 110 462, 220 480, 320 520, 420 540, 520 536, 620 552, 700 590, 820 616, 960 610, 1212 640`,
      3,
    ).concat(pts`1212 812, -12 812`),
    1.5,
  );
  const near = cut(
    through(pts`-12 668, 160 640, 340 650, 560 690, 780 706, 960 676, 1212 650`, 3).concat(
      pts`1212 812, -12 812`,
    ),
    2,
  );
  const trunk =
    limb(pts`196 800 150, 178 720 96, 214 640 78, 188 560 74, 222 470 62, 196 380 46`) +
    limb(pts`206 520 56, 280 430 44, 330 360 30, 390 300 6`) +
    limb(pts`214 440 50, 140 350 36, 84 270 24, 40 220 14`) +
    limb(pts`206 400 40, 250 310 28, 240 220 6`) +
    limb(pts`300 404 26, 380 380 18, 450 372 10`);
  const old =
    limb(pts`1046 800 120, 1060 720 76, 1030 640 60, 1056 560 54, 1030 500 44`) +
    limb(pts`1044 540 44, 980 470 32, 930 410 6`) +
    limb(pts`1034 520 42, 1094 440 32, 1150 380 6`) +
    limb(pts`1034 500 34, 1030 430 24, 1000 360 14`);
  const big = pts`60 180 80, 190 110 90, 320 170 90, 110 290 70, 420 290 60, 280 260 70, 30 60 60, 300 40 60`;
  const small = pts`930 380 60, 1020 320 70, 1120 340 80, 1190 420 50, 990 440 40`;
  return [
    spot(tone(-5, W, 4, 360, 2, 8, 'lamp', 12), fill(disc(640, 176, 92), 'buoy')),
    spot(fill(cape, 'petrol'), fill(island, 'plum')),
    within(cape + island, tone(-5, W, 240, 372, 1, 7, 'key', 12)),
    // the bay
    fill(box(-10, 346, W + 20, 300, 1), 'paper'),
    spot(fill(box(-12, 348, W + 24, 320, 1), 'petrol')),
    within(box(-12, 346, W + 24, 100, 0), tone(-5, W, 348, 440, 7, 1, 'key', 12)),
    fill(
      gouges(26, () => {
        const y = 362 + rnd() * 190;
        const half = between(10, 70);
        const x = 640 + between(-60, 60);
        return [x - half, y, x + half, y, between(1.6, 4)];
      }),
      'lamp',
    ),
    fill(sea(370, 600, 26, 0.8), 'key') + fill(sea(360, 600, 34, 0.8), 'paper'),
    sail(560, 446, 1),
    sail(800, 410, 0.7),
    sail(470, 398, 0.5),
    // the town on the shore
    fill(shore, 'paper'),
    spot(fill(shore, 'moss')),
    within(shore, tone(-5, W, 470, 720, 1, 7, 'key', 12)),
    [
      [330, 548, 50, 46, 1],
      [392, 556, 36, 60, 0],
      [438, 552, 54, 40, 1],
      [500, 560, 44, 58, 0],
      [556, 566, 56, 44, 1],
      [626, 588, 40, 56, 1],
      [672, 606, 60, 46, 0],
      [740, 622, 44, 40, 1],
      [470, 592, 60, 44, 1],
      [548, 606, 42, 38, 0],
      [600, 634, 54, 46, 1],
    ]
      .map((h) => house(...h))
      .join(''),
    fill(box(404, 440, 26, 70, 1), 'paper', EDGE.replace('5', '2.5')) +
      fill(disc(417, 440, 15) + box(415, 410, 4, 16, 0.4), 'buoy') +
      fill(box(411, 456, 12, 18, 0.6), 'key'),
    fill(
      [
        [356, 600, 70],
        [700, 664, 80],
        [822, 650, 66],
        [330, 480, 0],
        [846, 660, 54],
      ]
        .map(([x, y, h]) =>
          h
            ? soft(
                pts`${x} ${y - h}, ${x + h * 0.14} ${y - h * 0.4}, ${x + h * 0.1} ${y}, ${x - h * 0.1} ${y}, ${x - h * 0.14} ${y - h * 0.4}`,
                1,
              )
            : '',
        )
        .join(''),
      'key',
    ),
    // the terrace we stand on
    fill(near, 'lamp'),
    within(near, tone(-5, W, 650, 810, 2, 9, 'key', 12)),
    fill(
      gouges(70, () => {
        const [x, y] = [between(0, W), between(700, 800)];
        return [x, y, x + between(-14, 14), y - between(16, 40), 2.4, 3];
      }),
      'key',
    ),
    wall(676, -20, 1220, 25),
    crown(sprays, big, 'key', 8, 1.08),
    crown(sprays, small, 'key', 8, 0.95),
    fill(trunk + old, 'key', CONTOUR),
    fill(
      gouges(60, (t, i) => {
        const y = 460 + t * 330;
        const x = i % 2 ? 200 + between(-20, 26) : 1044 + between(-16, 18);
        return [x, y, x + between(-10, 10), y + between(26, 54), 2.8, between(-8, 8)];
      }),
      'paper',
    ),
    crown(sprays, big, 'moss', 9, 0.95),
    crown(sprays, small, 'moss', 7, 0.85),
    drops(
      34,
      (t) => {
        const [x, y, r] = t < 0.7 ? big[Math.floor(rnd() * 8)] : small[Math.floor(rnd() * 5)];
        return [x + between(-r, r), y + between(-r, r), 7];
      },
      'plum',
    ),
    fill(gull(720, 110, 22) + gull(800, 150, 16) + gull(560, 90, 16), 'key'),
  ].join('');
}
