// rowing: a four at the catch, all eyes on stroke.
import { EDGE, fill, limb, place, screen, soft, stamp, through, within } from '../hand.mjs';
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
  rnd,
  sea,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5215;

// One rower, seat at 0 0, facing left, arms out to the handle of the oar.
const rower = (ink) => {
  const back = limb(pts`2 -14 66, 4 -56 70, -14 -104 64, -24 -124 48`);
  const leg =
    limb(pts`6 -8 44, -62 -52 38, -86 -50 34`) + limb(pts`-84 -54 32, -110 -14 24, -124 8 22`);
  const arm = limb(pts`-20 -112 32, -62 -88 26, -112 -74 20, -128 -72 20`);
  return [
    fill(back, ink, CONTOUR),
    within(
      back,
      fill(box(4, -160, 60, 180, 0), screen('key', 5, 10)),
      fill(bar(-60, -72, 50, -52, 12), 'paper'),
    ),
    fill(leg, 'key', CONTOUR),
    fill(
      limb(pts`-34 -136 30, -40 -152 30`) +
        soft(
          pts`-62 -150, -66 -168, -58 -186, -38 -194, -20 -184, -16 -166, -26 -146, -44 -138, -58 -142`,
          0.6,
        ),
      'key',
      CONTOUR,
    ),
    fill(soft(pts`-70 -172, -58 -192, -36 -198, -18 -186, -14 -172, -40 -176`, 0.4), 'lamp', EDGE),
    fill(arm, 'key', CONTOUR),
    fill(limb(pts`-16 -116 40, -44 -98 34`), ink, EDGE),
    fill(
      gouges(5, (t) => [-24 - t * 46, -44 - t * 6, -12 - t * 50, -24 - t * 22, 2.2, 3]) +
        gouges(4, (t) => [-66 - t * 50, -92 + t * 14, -54 - t * 50, -80 + t * 10, 1.8, 2]),
      'paper',
    ),
  ].join('');
};

// An oar from handle to blade; the blade is cut like a cleaver.
const oar = (x, y, tx, ty) => {
  const a = Math.atan2(ty - y, tx - x);
  const at = (along, across) => [
    tx + Math.cos(a) * along - Math.sin(a) * across,
    ty + Math.sin(a) * along + Math.cos(a) * across,
  ];
  return (
    fill(bar(x, y, tx, ty, 9), 'paper', EDGE) +
    fill(
      cut([at(-8, -7), at(30, -18), at(96, -20), at(98, 20), at(30, 18), at(-8, 7)], 1),
      'buoy',
      EDGE,
    ) +
    fill(bar(...at(38, -17), ...at(38, 17), 9), 'paper')
  );
};

// A poplar for the far bank.
const poplar = (x, y, h) => {
  const w = h * 0.16;
  return soft(
    pts`${x} ${y - h}, ${x + w} ${y - h * 0.6}, ${x + w * 1.1} ${y - h * 0.2}, ${x + w * 0.4} ${y}, ${x - w * 0.4} ${y}, ${x - w * 1.1} ${y - h * 0.24}, ${x - w} ${y - h * 0.62}`,
    4,
  );
};

export default function draw() {
  const seats = [330, 510, 690, 870];
  const boat = 506;
  const crew = stamp(rower('buoy'));
  const hull = cut(
    through(
      pts`40 486, 180 500, 360 508, 640 510, 900 506, 1080 494, 1176 476, 1090 526, 900 548, 640 556, 340 550, 160 524, 40 486`,
      4,
    ),
    1,
  );
  const far = cut(
    pts`-12 336, 120 320, 260 330, 420 310, 600 326, 800 306, 980 322, 1212 304, 1212 420, -12 420`,
    3,
  );
  let trees = '';
  for (const [
    x,
    h,
  ] of pts`40 150, 86 196, 128 160, 300 110, 344 140, 1010 190, 1056 236, 1104 204, 1152 170, 720 96, 760 120`)
    trees += poplar(x, 352, h);
  const house = box(440, 268, 190, 90, 1.5) + box(560, 214, 18, 50, 1);
  const roof = cut(pts`424 272, 470 226, 600 226, 646 272`, 1.5);
  return [
    spot(tone(-5, W, 4, 330, 12, 2, 'petrol', 12), fill(disc(860, 168, 92), 'lamp')),
    fill(
      gouges(5, (t) => [700 + t * 90, 130 + t * 90, 960 + t * 80, 126 + t * 92, 4, 3]),
      'paper',
    ),
    spot(fill(far, 'moss')),
    within(far, tone(-5, W, 310, 420, 2, 9, 'key', 12)),
    fill(trees, 'key'),
    fill(house, 'paper', EDGE) + fill(roof, 'buoy', EDGE) + fill(box(560, 196, 20, 40, 1), 'key'),
    fill(
      box(466, 300, 56, 58, 1) +
        box(548, 300, 56, 58, 1) +
        box(484, 250, 12, 12) +
        box(530, 250, 12, 12),
      'key',
    ),
    fill(
      gouges(60, (t) => {
        const i = Math.floor(t * 11);
        const [x, h] =
          pts`40 150, 86 196, 128 160, 300 110, 344 140, 1010 190, 1056 236, 1104 204, 1152 170, 720 96, 760 120`[
            i
          ];
        const y = 346 - between(0.1, 0.75) * h;
        return [x - between(2, h * 0.1), y, x - between(4, h * 0.12), y + between(14, 30), 1.8, 3];
      }),
      'paper',
    ),
    fill(box(-10, 352, W + 20, 14, 1), 'key'),
    // the river
    spot(fill(box(-12, 362, W + 24, 450, 1), 'petrol')),
    within(box(-12, 362, W + 24, 160, 0), tone(-5, W, 366, 520, 8, 0.5, 'key', 12)),
    fill(sea(540, 800, 70, 1.35), 'key'),
    fill(
      gouges(26, () => {
        const y = between(372, 480);
        return [860 - between(10, 90), y, 860 + between(10, 90), y, between(2, 4)];
      }),
      'lamp',
    ),
    // oars on the far side, then boat and crew, then the near oars
    oar(seats[1] - 128, 434, 232, 384),
    oar(seats[3] - 128, 434, 632, 378),
    seats.map((x) => place(x, boat - 12, 0.98, crew)).join(''),
    fill(hull, 'key', CONTOUR),
    within(
      hull,
      fill(
        cut(
          through(
            pts`20 490, 360 524, 640 528, 900 522, 1190 482, 1190 492, 900 534, 640 540, 360 536, 20 502`,
            3,
          ),
          0.8,
        ),
        'lamp',
      ),
    ),
    fill(
      gouges(40, (t) => [
        90 + t * 1000,
        546 - Math.abs(t - 0.5) * 40,
        112 + t * 1000,
        548 - Math.abs(t - 0.5) * 42,
        1.8,
      ]),
      'paper',
    ),
    // riggers
    fill(
      seats
        .map((x, i) =>
          i % 2 ? '' : bar(x - 74, 512, x - 118, 482, 5) + bar(x - 160, 512, x - 118, 482, 5),
        )
        .join(''),
      'key',
      CONTOUR,
    ),
    // reflection, cut in level strokes
    fill(
      gouges(110, () => {
        const y = 560 + Math.pow(rnd(), 1.3) * 150;
        const x = seats[Math.floor(rnd() * 4)] - 50 + between(-90, 90);
        const half = between(12, 60) * (1.2 - (y - 560) / 260);
        return [x - half, y, x + half, y, between(3, 7)];
      }),
      'key',
    ),
    fill(
      gouges(40, () => {
        const y = 592 + Math.pow(rnd(), 1.3) * 110;
        const x = seats[Math.floor(rnd() * 4)] + between(-30, 30);
        return [x - 26, y, x + between(10, 30), y, between(2, 5)];
      }),
      'buoy',
    ),
    fill(sea(556, 796, 90, 1.1), 'paper'),
    oar(seats[0] - 128, 434, 108, 640),
    oar(seats[2] - 128, 434, 468, 640),
    // puddles where the blades bite
    fill(
      pts`84 680, 444 680`
        .map(
          ([x, y]) =>
            gouges(9, (t) => {
              const a = Math.PI + 0.2 + t * 2.8;
              const r = 34;
              return [
                x + Math.cos(a) * r,
                y + Math.sin(a) * r * 0.5,
                x + Math.cos(a) * r * 2,
                y + Math.sin(a) * r * 1.1,
                4,
              ];
            }) +
            gouges(4, (t) => [
              x - 60 + t * 20,
              y + 8 + t * 18,
              x + 60 - t * 20,
              y + 8 + t * 18,
              4,
              5,
            ]),
        )
        .join(''),
      'paper',
    ),
    fill(gull(250, 130, 26) + gull(340, 180, 18) + gull(560, 100, 20), 'key'),
  ].join('');
}
