// school: coats on their pegs, and through the window the schoolhouse with its bell.
import { EDGE, fill, limb, place, soft, stamp, turn, within } from '../hand.mjs';
import { THIN, boot, buttons, coat, hat, satchel, toggles } from '../parts/cloakroom.mjs';
import {
  CONTOUR,
  H,
  INK,
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
  spot,
  tone,
} from '../press.mjs';

export const seed = 5797;

const child = (x, y, h, ink) =>
  fill(
    cut(
      pts`${x - h * 0.2} ${y - h * 0.2}, ${x - h * 0.12} ${y - h * 0.66}, ${x + h * 0.12} ${y - h * 0.66}, ${x + h * 0.2} ${y - h * 0.2}`,
      0.8,
    ),
    ink,
    THIN,
  ) +
  fill(
    disc(x, y - h * 0.82, h * 0.16) +
      bar(x - h * 0.08, y - h * 0.2, x - h * 0.12, y, h * 0.08) +
      bar(x + h * 0.08, y - h * 0.2, x + h * 0.14, y, h * 0.08) +
      bar(x + h * 0.1, y - h * 0.58, x + h * 0.34, y - h * 0.7, h * 0.07) +
      bar(x - h * 0.1, y - h * 0.58, x - h * 0.28, y - h * 0.36, h * 0.07),
    'key',
  );

const schoolhouse = () => {
  const walls =
    box(356, 236, 488, 134, 1.5) + cut(pts`500 370, 500 200, 600 132, 700 200, 700 370`, 1.5);
  let panes = '';
  for (const x of [380, 440, 724, 784]) panes += box(x, 266, 38, 62, 1);
  panes += cut(arcPts(600, 226, 30, 34, Math.PI, Math.PI * 2, 12).concat(pts`630 262, 570 262`), 1);
  return [
    fill(walls, 'paper'),
    spot(fill(walls, 'buoy')),
    within(walls, tone(350, 850, 236, 372, 1, 6, 'key', 10)),
    fill(
      cut(pts`336 242, 376 182, 520 182, 500 242`, 1.5) +
        cut(pts`700 242, 680 182, 824 182, 864 242`, 1.5) +
        cut(pts`482 214, 600 122, 718 214, 706 228, 600 148, 494 228`, 1.5),
      'key',
    ),
    // belfry: four posts, a cap, the bell swinging
    fill(
      box(560, 58, 12, 86, 0.8) +
        box(628, 58, 12, 86, 0.8) +
        box(548, 120, 104, 14, 1) +
        cut(pts`540 64, 600 12, 660 64`, 1) +
        bar(600, 16, 600, -8, 5) +
        box(566, 62, 68, 7, 0.6),
      'key',
    ),
    turn(
      -16,
      600,
      66,
      fill(soft(pts`590 68, 610 68, 616 88, 626 108, 574 108, 584 88`, 0.6), 'lamp', THIN) +
        fill(disc(600, 114, 6), 'key'),
    ),
    fill(panes, 'key', CONTOUR),
    fill(cut(pts`572 370, 572 300, 628 300, 628 370`, 1), 'petrol', EDGE) +
      fill(bar(600, 300, 600, 370, 4) + disc(592, 338, 3), 'key'),
    fill(
      gouges(30, (t) => {
        const x = t < 0.5 ? 370 + t * 280 : 690 + (t - 0.5) * 280;
        return [x, between(192, 226), x - 2, between(228, 238), 2];
      }) +
        gouges(8, (t, i) => [
          [384, 444, 728, 788][i % 4] + (i > 3 ? 12 : 2),
          322,
          [384, 444, 728, 788][i % 4] + (i > 3 ? 26 : 14),
          274,
          1.6,
        ]) +
        gouge(580, 258, 594, 206, 2) +
        gouge(594, 258, 612, 212, 2),
      'paper',
    ),
    fill(
      gouges(10, (t, i) => {
        const a = i < 5 ? Math.PI * (0.86 + t * 0.5) : Math.PI * (-0.1 + (t - 0.5) * 0.5);
        return [
          600 + Math.cos(a) * 62,
          92 - Math.sin(a) * 30,
          600 + Math.cos(a) * 92,
          92 - Math.sin(a) * 46,
          3,
        ];
      }),
      'key',
    ),
  ].join('');
};

export default function draw() {
  const view = box(96, -10, 1008, 384, 1);
  const one = stamp(boot());
  const pair = (x, ink) =>
    `<g color="${INK[ink]}">${place(x, 0, 1, one)}${place(x + 56, 0, 1, one)}</g>`;
  const pegs = [130, 318, 506, 694, 882, 1070];
  const y = 470;
  let wall = '';
  for (let x = 20; x < W; x += 62) wall += bar(x, 500, x + between(-2, 2), 712, 2);
  const crown = soft(pts`-60 260, -50 190, -10 150, 44 176, 64 244, 30 290, -36 296`, 5);
  const oneTree = stamp(
    fill(limb(pts`0 372 20, 4 320 15, 0 270 10`), 'key'),
    fill(crown, 'moss', EDGE),
    within(crown, tone(-80, 80, 200, 300, 1, 8, 'key', 10)),
    fill(
      gouges(14, () => {
        const [x, y] = [between(-44, 40), between(172, 276)];
        return [x, y, x + between(8, 18), y - between(2, 8), 2.6, -4];
      }),
      'paper',
    ),
  );
  const tree = (x, s) => place(x, 372 - 372 * s, s, oneTree);
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    fill(view, 'paper'),
    within(
      view,
      spot(tone(90, 1110, -6, 330, 12, 2, 'petrol', 12)),
      spot(fill(box(80, 352, 1040, 30, 1), 'moss')),
      tree(206, 1.1),
      tree(990, 1.2),
      tree(296, 0.7),
      schoolhouse(),
      child(470, 374, 78, 'lamp'),
      child(560, 378, 62, 'plum'),
      child(672, 376, 74, 'buoy'),
      child(760, 378, 66, 'petrol'),
      child(880, 376, 80, 'lamp'),
    ),
    // the frame, with the sill as a shelf for hats
    fill(box(424, -10, 15, 384, 1) + box(762, -10, 15, 384, 1) + box(96, 20, 1008, 9, 1), 'key'),
    fill(box(60, 370, 1080, 26, 1.5), 'paper', EDGE),
    within(box(60, 370, 1080, 26, 0), tone(60, 1140, 380, 398, 1, 7, 'petrol', 9)),
    fill(
      gouges(46, (t) => [
        t * W,
        412 + between(0, 6),
        t * W + between(-3, 3),
        440 + between(-6, 6),
        2,
      ]),
      'paper',
    ),
    fill(wall, 'paper'),
    // the peg rail
    fill(box(-10, y - 22, W + 20, 34, 1.5), 'lamp', EDGE),
    fill(
      gouges(26, () => {
        const x = between(0, W);
        return [x, y + between(-16, 6), x + between(40, 110), y + between(-16, 6), 1.6];
      }),
      'key',
    ),
    hat(236, 370, 'buoy', 'paper'),
    hat(1020, 370, 'petrol', 'lamp'),
    fill(box(330, 352, 120, 18, 1), 'buoy', EDGE) +
      fill(box(340, 334, 104, 18, 1), 'petrol', EDGE) +
      fill(box(334, 314, 96, 20, 1), 'lamp', EDGE) +
      fill(box(430, 318, 12, 12, 0.5) + box(438, 356, 10, 10, 0.5), 'paper'),
    fill(
      soft(pts`362 314, 350 296, 358 280, 376 282, 392 280, 402 296, 390 314, 376 312`, 0.6),
      'buoy',
      EDGE,
    ) +
      fill(gouge(376, 284, 384, 264, 2.4, 2) + gouge(364, 290, 360, 302, 0.1), 'key') +
      fill(gouge(364, 290, 362, 304, 2.4), 'paper'),
    fill(box(-10, 712, W + 20, 9, 1), 'petrol'),
    fill(
      gouges(40, () => {
        const x = between(0, W);
        const yy = between(734, 796);
        return [x, yy, x + between(30, 90), yy + between(-2, 2), 2];
      }),
      'petrol',
    ),
    pair(110, 'lamp') + pair(470, 'buoy') + pair(856, 'petrol') + pair(1040, 'plum'),
    place(pegs[0], y, 1, coat('lamp', 232), buttons(9, 62, 4, 40, 'paper')),
    place(pegs[1], y, 1, coat('petrol', 206, 'paper'), toggles(0, 66, 4, 34)),
    place(pegs[2], y, 1, coat('buoy', 224, 'lamp'), buttons(9, 66, 4, 38, 'lamp')),
    place(
      pegs[3],
      y,
      1,
      coat('moss', 212),
      fill(
        limb(pts`-30 20 26, -34 90 24, -26 176 26`) + limb(pts`30 22 26, 28 70 24, 34 140 26`),
        'buoy',
        EDGE,
      ) +
        fill(
          gouges(5, (t) => [-46, 60 + t * 120, -20, 56 + t * 120, 3]) +
            gouges(4, (t) => [18, 56 + t * 90, 44, 54 + t * 90, 3]),
          'paper',
        ),
    ),
    place(pegs[4], y, 1, coat('plum', 200, 'paper'), buttons(9, 64, 3, 42, 'lamp')),
    satchel(pegs[5], y + 6),
    fill(pegs.map((x) => disc(x, y - 2, 13)).join(''), 'paper', EDGE),
    fill(pegs.map((x) => disc(x + 1, y - 1, 4)).join(''), 'key'),
  ].join('');
}
