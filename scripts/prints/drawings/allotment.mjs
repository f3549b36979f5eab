// allotment: a spade in the row, cabbages, and the shed.
import { EDGE, fill, place, screen, stamp, through, within } from '../hand.mjs';
import { cabbage, canes, leaf, spade } from '../parts/garden.mjs';
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
  spot,
  tone,
} from '../press.mjs';

export const seed = 6282;

const shed = (x, y) => {
  const front = cut(
    pts`${x} ${y}, ${x} ${y - 190}, ${x + 130} ${y - 262}, ${x + 260} ${y - 190}, ${x + 260} ${y}`,
    1.5,
  );
  return [
    fill(front, 'plum', EDGE),
    within(
      front,
      fill(box(x + 140, y - 280, 130, 290, 0), screen('key', 6, 11)),
      fill(
        Array.from({ length: 9 }, (_, i) =>
          bar(x + 28 + i * 28, y - 270, x + 28 + i * 28, y, 3.4),
        ).join(''),
        'key',
      ),
    ),
    fill(
      cut(
        pts`${x - 34} ${y - 172}, ${x + 130} ${y - 290}, ${x + 294} ${y - 172}, ${x + 282} ${y - 152}, ${x + 130} ${y - 262}, ${x - 22} ${y - 152}`,
        1.5,
      ),
      'buoy',
      EDGE,
    ),
    fill(
      gouges(16, (t) => [
        x - 20 + t * 300,
        y - 168 - (0.5 - Math.abs(t - 0.5)) * 220,
        x - 14 + t * 296,
        y - 154 - (0.5 - Math.abs(t - 0.5)) * 218,
        2.4,
      ]),
      'key',
    ),
    fill(box(x + 36, y - 150, 84, 150, 1.5), 'petrol', EDGE) +
      fill(
        bar(x + 40, y - 140, x + 116, y - 20, 6) +
          box(x + 104, y - 76, 8, 16, 0.6) +
          box(x + 36, y - 130, 84, 6, 0.6) +
          box(x + 36, y - 30, 84, 6, 0.6),
        'key',
      ),
    fill(box(x + 160, y - 140, 70, 62, 1.5), 'lamp', EDGE) +
      fill(box(x + 193, y - 140, 5, 62, 0.5) + box(x + 160, y - 112, 70, 5, 0.5), 'key') +
      fill(box(x + 152, y - 78, 86, 11, 1), 'paper', EDGE.replace('5', '3')),
    fill(
      gouges(18, (t, i) => [
        x + 12 + (i % 9) * 28,
        y - between(20, 150),
        x + 12 + (i % 9) * 28,
        y - between(10, 30) - between(0, 100),
        2,
      ]),
      'paper',
    ),
    // rake and hoe leaning on the wall
    fill(
      bar(x + 276, y + 4, x + 250, y - 190, 8) +
        box(x + 222, y - 202, 56, 10, 0.6) +
        [0, 1, 2, 3, 4].map((i) => box(x + 224 + i * 12, y - 194, 4, 18, 0.4)).join(''),
      'key',
      CONTOUR,
    ),
  ].join('');
};

export default function draw() {
  const one = stamp(leaf());
  const head = stamp(cabbage(one));
  const hill = cut(
    through(pts`-12 352, 160 318, 340 340, 560 308, 780 330, 1000 290, 1212 316`, 3).concat(
      pts`1212 470, -12 470`,
    ),
    1.5,
  );
  const soil = cut(pts`-12 452, 600 440, 1212 452, 1212 812, -12 812`, 2);
  const mound = cut(through(pts`214 640, 290 596, 372 588, 470 604, 540 644`, 4), 2);
  let furrows = '';
  for (let i = -7; i <= 7; i++)
    furrows += cut(
      pts`${640 + i * 40} 448, ${650 + i * 40} 448, ${660 + i * 250} 812, ${590 + i * 250} 812`,
      2,
    );
  let hedge = '';
  for (let x = -20; x < 1240; x += 44)
    hedge += disc(x + between(-8, 8), 446 + between(-8, 6), between(22, 36));
  return [
    spot(
      tone(-5, W, 4, 250, 11, 1, 'petrol', 12),
      tone(-5, W, 120, 360, 1, 8, 'lamp', 12),
      fill(disc(196, 190, 100), 'buoy'),
    ),
    fill(
      gouges(5, (t) => [60 + t * 40, 170 + t * 120, 330 + t * 40, 166 + t * 122, 4 + t * 2, 3]),
      'paper',
    ),
    spot(fill(hill, 'moss')),
    within(hill, tone(-5, W, 316, 460, 1, 9, 'key', 12)),
    fill(
      gouges(14, (t) => [
        560 + t * 640,
        340 + between(-14, 30),
        620 + t * 640,
        336 + between(-14, 30),
        2.6,
        -4,
      ]),
      'paper',
    ),
    fill(hedge + box(-10, 440, W + 20, 20, 1), 'key'),
    fill(
      gouges(70, () => {
        const [x, y] = [between(0, W), between(424, 458)];
        return [x, y, x + between(6, 16), y - between(4, 12), 2.6, 3];
      }),
      'moss',
    ),
    canes(560, 476, 250),
    canes(716, 470, 210),
    shed(852, 500),
    // a water butt and its can
    fill(soil, 'key'),
    fill(furrows, 'plum'),
    within(soil, tone(-5, W, 440, 640, 10, 1, 'key', 11)),
    fill(
      gouges(120, () => {
        const y = 470 + Math.pow(rnd(), 0.8) * 330;
        const s = 0.4 + (y - 460) / 300;
        const x = between(0, W);
        return [x, y, x + between(8, 26) * s, y + between(-5, 5), 2.2 * s, 3];
      }),
      'lamp',
    ),
    // two rows behind, small, then the near row
    pts`640 500 0.26, 700 498 0.26, 770 500 0.27, 560 504 0.27, 480 502 0.26, 404 500 0.26, 330 502 0.26, 250 500 0.26, 170 502 0.26, 90 500 0.26`
      .map(([x, y, s]) => place(x, y, s, head))
      .join(''),
    pts`120 566 0.5, 620 562 0.48, 780 566 0.5, 950 568 0.5, 1110 570 0.5`
      .map(([x, y, s]) => place(x, y, s, head))
      .join(''),
    spade(376, 634),
    fill(mound, 'plum', EDGE),
    fill(
      gouges(26, () => {
        const x = between(260, 500);
        const y = between(606, 640);
        return [x, y, x + between(10, 24), y + between(-6, 6), 2.6, 3];
      }),
      'lamp',
    ),
    place(80, 720, 1.06, head),
    place(610, 706, 1.12, head),
    place(1050, 716, 1.18, head),
    place(330, 792, 1.1, head),
    place(838, 800, 1.2, head),
    fill(gull(430, 120, 24) + gull(510, 160, 16) + gull(760, 90, 20), 'key'),
  ].join('');
}
