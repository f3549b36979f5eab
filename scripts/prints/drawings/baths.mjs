// baths: lanes from above, and one swimmer well ahead of the clock.
import { EDGE, drops, fill, limb, place, screen, soft, stamp, turn, within } from '../hand.mjs';
import {
  CONTOUR,
  H,
  INK,
  W,
  bar,
  between,
  box,
  cut,
  gouge,
  gouges,
  pts,
  rnd,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5312;

// The net of light on the bottom: short bowed cuts in loose rows.
const light = () => {
  let d = '';
  for (let y = -80; y < 900; y += 58)
    for (let x = -120; x < 1320; x += between(84, 130)) {
      const yy = y + between(-14, 14);
      d += gouge(
        x,
        yy,
        x + between(46, 84),
        yy + between(-16, 16),
        between(1.2, 2.6),
        between(-16, 16),
      );
    }
  return d;
};

// A lane rope: floats printed as dashes, two inks, on a thin key line.
const laneRope = (y) => {
  const dash = (ink, w, offset) =>
    `<path d="M-160 ${y}H1360" stroke="${INK[ink]}" stroke-width="${w}" stroke-dasharray="22 66" stroke-dashoffset="${offset}"/>`;
  return (
    `<path d="M-160 ${y}H1360" stroke="${INK.key}" stroke-width="27" stroke-dasharray="26 4" stroke-dashoffset="2"/>` +
    fill(bar(-160, y, 1360, y, 7), 'key') +
    dash('buoy', 18, 0) +
    dash('buoy', 18, -30) +
    dash('paper', 18, -60)
  );
};

// The black line on the bottom, bent by the water.
const bottomLine = (y) => {
  const top = [];
  const under = [];
  for (let x = -140; x <= 1340; x += 74) {
    const bend = Math.sin(x / 62 + y) * 7 + between(-3, 3);
    top.push([x, y - 19 + bend]);
    under.unshift([x + 20, y + 19 + bend * 0.8]);
  }
  return soft([...top, ...under], 1);
};

// Front crawl from above, swimming right. The head is at 0 0.
const swimmer = (suit, cap) => {
  const back = limb(pts`-34 0 70, -84 -2 128, -150 2 112, -226 4 82, -272 4 88`);
  const lead =
    limb(pts`-64 -56 50, 10 -74 42, 96 -72 34, 168 -64 26`) +
    soft(pts`160 -76, 196 -80, 226 -68, 222 -56, 190 -50, 160 -54`, 0.6);
  const pull =
    limb(pts`-86 58 50, -120 116 42, -176 132 34`) +
    limb(pts`-170 132 34, -236 116 28, -282 92 22`) +
    soft(pts`-276 82, -312 66, -330 74, -322 94, -286 104`, 0.6);
  const legs =
    limb(pts`-262 -18 58, -350 -30 48, -420 -22 38, -500 -36 26`) +
    limb(pts`-262 24 58, -350 30 48, -430 36 38, -494 30 26`);
  const feet =
    soft(pts`-494 -46, -536 -58, -560 -50, -536 -34, -496 -24`, 0.6) +
    soft(pts`-488 20, -530 26, -556 42, -528 46, -488 42`, 0.6);
  const suitShape = cut(
    pts`-96 -70, -70 -34, -120 -20, -150 -4, -120 12, -74 36, -100 72, -190 62, -318 62, -322 20, -292 4, -322 -14, -318 -56, -190 -60`,
    1,
  );
  const head = soft(pts`44 -4, 34 -32, 4 -44, -28 -36, -42 -6, -32 28, 2 38, 34 26`, 0.6);
  return [
    fill(legs + feet, 'key', CONTOUR),
    fill(pull, 'key', CONTOUR),
    fill(lead, 'key', CONTOUR),
    fill(back, 'key', CONTOUR),
    within(
      back + limb(pts`-262 -18 58, -330 -28 50`) + limb(pts`-262 24 58, -330 29 50`),
      fill(suitShape, suit),
    ),
    fill(head, cap, EDGE),
    fill(
      gouge(30, -26, 36, 18, 3, -10) +
        gouge(-30, -2, 20, -8, 3, -6) +
        gouges(7, (t) => [-130 - t * 120, -44 + t * 10, -150 - t * 120, -36 + t * 14, 2.4, 3]),
      'key',
    ),
    fill(
      gouges(9, (t) => [-30 + t * 180, -84 + t * 8, -6 + t * 180, -62 + t * 2, 2.2, 4]) +
        gouges(8, (t) => [-110 - t * 120, 104 + t * 20, -126 - t * 120, 124 + t * 0, 2.2, 3]) +
        gouges(12, (t) => [-336 - t * 150, -42 + t * 6, -352 - t * 150, -22 + t * 4, 2, 3]) +
        gouges(12, (t) => [-336 - t * 150, 18 + t * 6, -352 - t * 150, 38, 2, 3]) +
        gouges(4, (t) => [-56 + t * 8, -30 + t * 22, -80 + t * 6, -26 + t * 22, 2.4, 2]),
      'paper',
    ),
  ].join('');
};

// Foam: discs thrown about a point, with gouges that fly off it.
const splash = (x, y, r, k) =>
  drops(
    k,
    () => {
      const a = between(0, Math.PI * 2);
      const far = Math.pow(rnd(), 0.7) * r;
      const [dx, dy] = [Math.cos(a) * far * 1.5, Math.sin(a) * far];
      return [x + dx, y + dy, between(3, 17) * (1.15 - far / r / 1.2)];
    },
    'paper',
  );

export default function draw() {
  const lanes = [-90, 130, 400, 670, 890];
  const swim = [660, 398];
  // one swimmer is cut, the suit takes the ink it is printed with
  const one = stamp(swimmer('currentColor', 'lamp'));
  const inSuit = (ink) => `<g color="${INK[ink]}">${one}</g>`;
  const shadow =
    limb(pts`640 470 70, 560 470 126, 420 474 90, 260 476 90, 120 476 30`) +
    limb(pts`590 420 44, 700 396 36, 820 400 20`);
  const deck = box(1120, -160, 300, 1200, 1);
  const wake = (side) =>
    gouges(14, (t) => {
      const x = swim[0] + 40 - t * 560;
      const y = swim[1] + side * (74 + t * 58);
      return [
        x,
        y + between(-6, 6),
        x - between(70, 120),
        y + side * between(4, 18),
        between(2.6, 5),
        side * 6,
      ];
    });
  return [
    spot(fill(box(-12, -12, W + 24, H + 24, 1), 'petrol')),
    turn(
      -11,
      600,
      400,
      fill(bottomLine(265) + bottomLine(536) + bottomLine(0) + bottomLine(800), 'key'),
      within(box(-160, 130, 1500, 54, 0), tone(-160, 1340, 130, 184, 9, 1, 'key', 12)),

      within(box(-160, 670, 1500, 54, 0), tone(-160, 1340, 670, 724, 9, 1, 'key', 12)),
      fill(light(), 'paper'),
    ),
    turn(
      -11,
      600,
      400,
      fill(shadow, screen('key', 8, 12)),
      laneRope(lanes[1]),
      laneRope(lanes[3]),
      laneRope(lanes[0]),
      laneRope(lanes[4]),
      // the wall and its tiles
      fill(deck, 'key'),
      fill(box(1132, -160, 40, 1200, 1), 'lamp'),
      fill(
        Array.from({ length: 26 }, (_, i) => bar(1130, -160 + i * 46, 1174, -160 + i * 46, 5)).join(
          '',
        ),
        'key',
      ),
      fill(box(1184, -160, 200, 1200, 1), 'paper'),
      fill(
        Array.from({ length: 12 }, (_, i) => bar(1184, -160 + i * 92, 1400, -160 + i * 92, 5)).join(
          '',
        ) + bar(1276, -160, 1276, 1040, 5),
        'key',
      ),
      fill(wake(1) + wake(-1), 'paper'),
      place(...swim, 1.12, inSuit('buoy')),
      splash(92, 396, 62, 60),
      splash(888, 326, 34, 34),
      splash(320, 508, 40, 34),
      fill(
        gouges(18, (t) => {
          const a = t * Math.PI * 2;
          return [
            92 + Math.cos(a) * 90,
            396 + Math.sin(a) * 60,
            92 + Math.cos(a) * between(110, 150),
            396 + Math.sin(a) * between(76, 96),
            4,
          ];
        }),
        'paper',
      ),
      place(330, 746, 0.82, inSuit('plum')),
      place(210, 50, 0.82, inSuit('moss')),
      splash(520, 690, 26, 20),
      splash(396, 0, 26, 20),
    ),
  ].join('');
}
