// windfarm: turbines out at sea, and the boat that looks after them.
import { EDGE, fill, within } from '../hand.mjs';
import {
  INK,
  W,
  bar,
  between,
  box,
  cut,
  disc,
  gouges,
  gull,
  n,
  pts,
  rnd,
  sea,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5118;

// A turbine: a tapering tower lit from the left, a yellow foot, three blades with a twist in them.
const turbine = (x, foot, hub, blade, angle) => {
  const w = blade * 0.034;
  const tower = cut(
    pts`${x - w * 0.7} ${hub}, ${x + w * 0.7} ${hub}, ${x + w * 1.5} ${foot}, ${x - w * 1.5} ${foot}`,
    1,
  );
  const shade = cut(
    pts`${x + w * 0.1} ${hub}, ${x + w * 0.7} ${hub}, ${x + w * 1.5} ${foot}, ${x + w * 0.3} ${foot}`,
    0.6,
  );
  let blades = '';
  let backs = '';
  for (let i = 0; i < 3; i++) {
    const a = ((angle + i * 120) * Math.PI) / 180;
    const at = (along, across) => [
      x + Math.cos(a) * along * blade - Math.sin(a) * across * blade,
      hub + Math.sin(a) * along * blade + Math.cos(a) * across * blade,
    ];
    blades += cut(
      [
        at(0.03, -0.018),
        at(0.18, -0.05),
        at(0.34, -0.046),
        at(1, 0.004),
        at(1, 0.012),
        at(0.3, 0.022),
        at(0.03, 0.018),
      ],
      0.8,
    );
    backs += cut(
      [at(0.06, 0.004), at(0.3, -0.002), at(0.98, 0.008), at(0.3, 0.022), at(0.03, 0.018)],
      0.6,
    );
  }
  const edge = ` stroke="${INK.key}" stroke-width="${n(Math.max(2, blade / 75))}" stroke-linejoin="round"`;
  return [
    fill(tower, 'paper', edge),
    fill(shade, 'key'),
    fill(
      cut(
        pts`${x - w * 1.7} ${foot - blade * 0.22}, ${x + w * 1.7} ${foot - blade * 0.22}, ${x + w * 1.9} ${foot}, ${x - w * 1.9} ${foot}`,
        1,
      ),
      'lamp',
      edge,
    ),
    fill(box(x - w * 2.6, foot - blade * 0.25, w * 5.2, w * 0.9, 0.8), 'buoy', edge),
    fill(box(x - w * 1.2, hub - w * 1.1, w * 3.6, w * 2.2, 1), 'paper', edge),
    fill(blades, 'paper', edge),
    fill(backs, 'key'),
    fill(disc(x, hub, blade * 0.045), 'buoy', edge),
  ].join('');
};

const boat = (x, y) =>
  [
    fill(
      cut(
        pts`${x} ${y}, ${x + 30} ${y + 34}, ${x + 168} ${y + 34}, ${x + 200} ${y - 12}, ${x + 120} ${y - 2}`,
        1.5,
      ),
      'buoy',
      EDGE,
    ),
    fill(
      cut(pts`${x + 44} ${y}, ${x + 50} ${y - 40}, ${x + 104} ${y - 40}, ${x + 118} ${y}`, 1),
      'paper',
      EDGE,
    ),
    fill(
      box(x + 56, y - 32, 16, 15, 0.8) +
        box(x + 78, y - 32, 18, 15, 0.8) +
        bar(x + 70, y - 40, x + 70, y - 84, 4) +
        bar(x + 54, y - 68, x + 86, y - 68, 3) +
        box(x + 8, y + 24, 176, 14, 1),
      'key',
    ),
  ].join('');

export default function draw() {
  const horizon = 560;
  const sun = disc(330, 505, 128);
  const sky = box(-5, -5, W + 10, horizon + 5, 0);
  return [
    spot(tone(-5, W, 4, 430, 13.5, 1, 'petrol', 12), tone(-5, W, 330, horizon, 1, 9, 'lamp', 12)),
    spot(within(sky, fill(sun, 'buoy'))),
    // bars of cloud over the sun
    fill(
      gouges(7, (t) => [140 + t * 60, 430 + t * 120, 420 + t * 130, 426 + t * 124, 3 + t * 3, 2]),
      'paper',
    ),
    fill(
      gouges(6, (t) => {
        const y = 120 + t * 230;
        return [between(-60, 100), y, between(380, 520), y - 16, between(5, 10), -10];
      }) +
        gouges(5, (t) => {
          const y = 90 + t * 300;
          return [between(960, 1060), y, 1260, y - 14, between(4, 9), -8];
        }),
      'paper',
    ),
    turbine(112, 562, 398, 118, 14),
    turbine(232, 563, 382, 130, 74),
    turbine(392, 566, 356, 152, 42),
    turbine(1120, 566, 346, 160, 100),
    turbine(962, 570, 300, 200, 20),
    fill(box(-10, horizon, W + 20, 250, 1), 'key'),
    fill(
      gouges(34, () => {
        const y = 570 + Math.pow(rnd(), 1.4) * 200;
        const x = 330 + between(-110, 110) * (1 - (y - 570) / 330);
        const half = between(14, 60);
        return [x - half, y, x + half, y + between(-1, 1), between(2, 5)];
      }),
      'buoy',
    ),
    fill(sea(572, 796, 70, 1.3), 'petrol'),
    fill(sea(566, 796, 90, 0.9), 'paper'),
    turbine(566, 606, 286, 226, 96),
    turbine(812, 700, 236, 330, 52),
    fill(
      gouges(14, (t) => [
        540 + t * 50,
        607 + between(-3, 4),
        566 + t * 50,
        609 + between(-3, 4),
        3,
      ]) +
        gouges(22, (t) => [
          764 + t * 80,
          702 + between(-5, 7),
          796 + t * 80,
          704 + between(-5, 7),
          4,
        ]),
      'paper',
    ),
    boat(196, 690),
    fill(
      gouges(16, (t) => [
        190 + t * 190,
        726 + between(-3, 4),
        236 + t * 190,
        731 + between(-3, 6),
        4,
        2,
      ]) +
        gouges(14, (t) => [
          40 + t * 130,
          716 + between(-6, 16),
          110 + t * 120,
          722 + between(-4, 12),
          2.6,
          2,
        ]),
      'paper',
    ),
    fill(gull(560, 150, 24) + gull(470, 214, 18) + gull(640, 96, 16), 'key'),
  ].join('');
}
