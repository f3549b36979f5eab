// letters: the post comes home, with a gull on the box.
import { EDGE, fill, place, screen, soft, stamp, turn, within } from '../hand.mjs';
import { envelope, pillarBox } from '../parts/post.mjs';
import {
  W,
  arcPts,
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

export const seed = 6185;

// The gull, close to.
const bigGull = (x, y) =>
  [
    fill(
      bar(x - 6, y - 6, x - 10, y + 34, 6) + bar(x + 14, y - 6, x + 14, y + 34, 6),
      'lamp',
      EDGE,
    ),
    fill(
      soft(
        pts`${x - 128} ${y - 12}, ${x - 60} ${y - 52}, ${x + 4} ${y - 84}, ${x + 36} ${y - 122}, ${x + 70} ${y - 122}, ${x + 84} ${y - 96}, ${x + 70} ${y - 40}, ${x + 34} ${y + 2}, ${x - 40} ${y + 6}`,
        1,
      ),
      'paper',
      EDGE,
    ),
    fill(
      soft(
        pts`${x - 150} ${y + 2}, ${x - 92} ${y - 46}, ${x - 22} ${y - 76}, ${x + 26} ${y - 62}, ${x + 8} ${y - 26}, ${x - 60} ${y - 14}`,
        1,
      ),
      'key',
    ),
    fill(
      cut(
        pts`${x + 80} ${y - 108}, ${x + 132} ${y - 90}, ${x + 122} ${y - 80}, ${x + 80} ${y - 88}`,
        1,
      ),
      'lamp',
      EDGE,
    ),
    fill(disc(x + 62, y - 104, 5), 'key'),
    fill(
      gouges(6, (t) => [
        x - 118 + t * 110,
        y - 16 - t * 34,
        x - 66 + t * 84,
        y - 40 - t * 20,
        3,
        -5,
      ]),
      'paper',
    ),
    // and what it has taken
    turn(14, x + 128, y - 70, place(x + 168, y - 62, 0.42, envelope(true, 'plum'))),
  ].join('');

export default function draw() {
  const [px, py] = [322, 196];
  // letters on the wind: x, y, size, turn, kind
  const flight = [
    [1110, 96, 1.5, 18, 0],
    [1000, 330, 1.34, -22, 1],
    [812, 150, 1.1, 30, 2],
    [772, 398, 1, -12, 3],
    [636, 232, 0.78, -34, 4],
    [590, 400, 0.7, 16, 0],
    [1104, 560, 1.3, 12, 3],
    [880, 560, 0.94, -26, 2],
  ];
  const kinds = [
    stamp(envelope(false, 'buoy', true)),
    stamp(envelope(true, 'buoy')),
    stamp(envelope(false, 'petrol', false)),
    stamp(envelope(false, 'plum', true)),
    stamp(envelope(true, 'lamp')),
  ];
  const roofs = cut(
    pts`-12 560, 40 520, 100 560, 100 540, 170 490, 240 540, 400 540, 470 566, 540 520, 610 566, 610 548, 690 490, 772 548, 772 580, 840 540, 912 580, 912 540, 990 484, 1070 540, 1070 566, 1140 520, 1212 566, 1212 700, -12 700`,
    1.5,
  );
  let lit = '';
  for (const x of [24, 130, 196, 520, 566, 650, 716, 812, 864, 950, 1016, 1110, 1160])
    lit += box(x, 600 + between(-6, 10), 24, 32, 1);
  return [
    spot(tone(-5, W, 4, 560, 13, 1.5, 'petrol', 12), tone(-5, W, 380, 640, 1, 10, 'lamp', 12)),
    fill(roofs, 'key') +
      fill(box(128, 476, 20, 50, 1) + box(708, 470, 22, 50, 1) + box(1010, 470, 22, 50, 1), 'key'),
    fill(lit, 'lamp'),
    fill(
      gouges(60, () => {
        const x = between(0, W);
        const y = between(556, 592);
        return [x, y, x - 3, y + between(8, 14), 1.8];
      }),
      'paper',
    ),
    fill(box(-10, 676, W + 20, 140, 1.5), 'key'),
    // cobbles, in arcs
    fill(
      gouges(120, () => {
        const y = 694 + Math.pow(rnd(), 1.1) * 104;
        const s = 0.5 + (y - 690) / 110;
        const x = between(-20, W);
        return [x, y, x + 26 * s, y, 2.4 * s, -7 * s];
      }),
      'petrol',
    ),
    // wind
    fill(
      gouges(26, (t) => {
        const x = 520 + t * 640;
        const y = 60 + ((t * 977) % 1) * 520;
        return [x, y, x + between(80, 170), y - between(-10, 30), between(2, 4), between(-20, -8)];
      }),
      'paper',
    ),
    fill(cut(arcPts(390, 800, 250, 20, 0, Math.PI * 2, 24), 1), 'key'),
    pillarBox(px, py),
    within(
      box(px - 90, py + 218, 180, 120, 0),
      turn(5, px, py + 226, place(px, py + 236, 0.76, kinds[1])),
    ),
    bigGull(298, 168),
    flight
      .map(([x, y, s, a, k]) =>
        turn(
          a,
          x,
          y,
          place(x + 7, y + 9, s, fill(box(-100, -62, 200, 124, 0), screen('key', 7, 11))),
          place(x, y, s, kinds[k]),
        ),
      )
      .join(''),
    // fallen ones at the foot
    turn(-7, 560, 748, place(566, 742, 0.94, kinds[2])),
    turn(9, 700, 770, place(716, 770, 0.86, kinds[4])),
    fill(gull(560, 90, 22) + gull(640, 60, 16), 'key'),
  ].join('');
}
