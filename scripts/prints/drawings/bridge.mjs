// bridge: the footbridge over the creek at low sun, and whoever is crossing.
import { fill, limb, line, within } from '../hand.mjs';
import { bicycle, deckY, heron, walker } from '../parts/creek.mjs';
import {
  CONTOUR,
  W,
  bar,
  between,
  box,
  cut,
  disc,
  gouges,
  gull,
  pts,
  ring,
  rnd,
  sea,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5409;

export default function draw() {
  const sun = disc(654, 286, 152);
  const hills = cut(
    pts`-12 402, 110 350, 240 376, 380 330, 520 384, 700 392, 860 340, 1000 366, 1120 318, 1212 344, 1212 470, -12 470`,
    3,
  );
  const left = cut(
    pts`-12 452, 60 446, 150 470, 214 520, 300 548, 380 604, 300 640, 200 660, 120 720, -12 740`,
    3,
  );
  const right = cut(
    pts`1212 440, 1120 450, 1040 476, 984 520, 880 552, 800 584, 860 620, 980 640, 1070 700, 1212 716`,
    3,
  );
  let posts = '';
  let lattice = '';
  const rail = (x) => deckY(x) - 72;
  for (let x = 60; x <= 1140; x += 60) {
    posts += bar(x, deckY(x) + 6, x, rail(x) - 8, 8);
    if (x < 1140)
      lattice +=
        bar(x, deckY(x) - 6, x + 60, rail(x + 60) + 8, 3.4) +
        bar(x, rail(x) + 8, x + 60, deckY(x + 60) - 6, 3.4);
  }
  const span = (off, w) =>
    line(
      Array.from({ length: 13 }, (_, i) => [40 + i * 93.4, deckY(40 + i * 93.4) + off]),
      w,
    );
  const arch = ring(600, 640, 400, 226, 22, Math.PI * 1.13, Math.PI * 1.87, 20);
  let struts = '';
  for (let x = 300; x <= 900; x += 60) {
    const y = 640 - 216 * Math.sqrt(Math.max(0, 1 - Math.pow((x - 600) / 390, 2)));
    struts +=
      bar(x, deckY(x) + 10, x, y, 6) +
      (x < 900
        ? bar(
            x,
            deckY(x) + 12,
            x + 60,
            640 - 216 * Math.sqrt(Math.max(0, 1 - Math.pow((x - 540) / 390, 2))),
            3,
          )
        : '');
  }
  const reeds = (x0, x1, k, base) =>
    gouges(k, () => {
      const x = between(x0, x1);
      return [
        x,
        base + between(0, 40),
        x + between(-40, 40),
        base - between(90, 240),
        between(3, 6),
        between(-16, 16),
      ];
    });
  return [
    spot(
      tone(-5, W, 4, 420, 11, 1, 'petrol', 12),
      tone(-5, W, 190, 460, 1, 10, 'lamp', 12),
      fill(sun, 'buoy'),
    ),
    fill(
      gouges(6, (t) => [470 + t * 70, 214 + t * 150, 790 + t * 80, 210 + t * 152, 3 + t * 3, 3]),
      'paper',
    ),
    spot(fill(hills, 'moss')),
    within(hills, tone(-5, W, 330, 470, 1, 9, 'key', 12)),
    // water first, banks over it
    fill(box(-10, 462, W + 20, 350, 1), 'paper'),
    spot(fill(box(-12, 462, W + 24, 350, 1), 'petrol')),
    within(box(-10, 462, W + 20, 110, 0), tone(-5, W, 462, 570, 9, 1, 'key', 12)),
    fill(
      gouges(60, () => {
        const y = 480 + Math.pow(rnd(), 1.1) * 300;
        const x = 654 + between(-90, 90);
        const half = between(16, 90) * (1 - (y - 480) / 480);
        return [x - half, y, x + half, y + between(-1, 1), between(2, 6)];
      }),
      'buoy',
    ),
    fill(sea(560, 800, 50, 1.5), 'key'),
    fill(sea(540, 796, 60, 1.1), 'paper'),
    fill(
      box(188, 470, 34, 150, 1.5) +
        box(978, 470, 34, 150, 1.5) +
        box(178, 462, 54, 16, 1) +
        box(968, 462, 54, 16, 1),
      'key',
      CONTOUR,
    ),
    fill(left + right, 'key'),
    fill(
      gouges(64, (t) => {
        const l = t < 0.5;
        const x = l ? between(0, 300) : between(900, 1200);
        const y = l ? between(474, 560) + x * 0.2 : between(470, 560) + (1200 - x) * 0.2;
        return [x, y, x + between(-8, 8), y - between(14, 30), 2.4, 4];
      }),
      'moss',
    ),
    // the bridge
    fill(arch + struts, 'key'),
    fill(lattice + posts + span(0, 18) + span(-72, 10), 'key'),
    fill(
      gouges(44, (t) => [
        64 + t * 1080,
        deckY(64 + t * 1080) - 4,
        74 + t * 1080,
        deckY(74 + t * 1080) + 5,
        2,
      ]) +
        gouges(24, (t) => {
          const a = Math.PI * (1.15 + t * 0.7);
          return [
            600 + Math.cos(a) * 384,
            640 + Math.sin(a) * 211,
            600 + Math.cos(a) * 396,
            640 + Math.sin(a) * 222,
            2.2,
          ];
        }),
      'paper',
    ),
    bicycle(664),
    fill(walker(612, 128), 'key'),
    fill(walker(430, 112) + walker(388, 72), 'key', CONTOUR.replace('5', '3')),
    heron(428, 706),
    fill(
      gouges(5, (t) => [368 + t * 10, 734 + t * 10, 508 - t * 10, 734 + t * 10, 3.5, 4]),
      'paper',
    ),
    fill(reeds(-20, 190, 30, 790) + reeds(930, 1220, 46, 800), 'key'),
    fill(reeds(-20, 170, 16, 790) + reeds(950, 1220, 26, 800), 'moss'),
    fill(
      [
        [70, 560],
        [122, 610],
        [1010, 566],
        [1090, 520],
        [1150, 590],
      ]
        .map(
          ([x, y]) =>
            limb(pts`${x} ${y} 17, ${x + 4} ${y + 58} 19`) + bar(x, y - 26, x + 8, 800, 5),
        )
        .join(''),
      'key',
      CONTOUR.replace('5', '3'),
    ),
    fill(gull(240, 160, 28) + gull(330, 210, 20) + gull(930, 130, 24), 'key'),
  ].join('');
}
