// infirmary: the hospital on the hill at night, with the wards still lit.
import { EDGE, fill, glow, limb, screen, soft, within } from '../hand.mjs';
import { bareTree, seen } from '../parts/night.mjs';
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
  spot,
  tone,
} from '../press.mjs';

export const seed = 5603;

export default function draw() {
  let lit = '';
  let dark = '';
  let bars = '';
  let people = '';
  let sheen = '';
  const pane = (x, y, w, h, on) => {
    if (on) {
      lit += box(x, y, w, h, 1);
      bars += box(x + w / 2 - 2, y, 4, h, 0.4) + box(x, y + h * 0.36, w, 4, 0.4);
      if (rnd() < 0.5) people += seen[Math.floor(rnd() * 4)](x, y + h - 60);
    } else {
      dark += box(x, y, w, h, 1);
      sheen +=
        gouge(x + 8, y + h - 8, x + w * 0.6, y + 8, 1.8) +
        gouge(x + 22, y + h - 8, x + w * 0.9, y + 14, 1.4);
    }
  };
  for (let r = 0; r < 3; r++) {
    for (let c = 0; c < 4; c++) {
      pane(166 + c * 78, 286 + r * 106, 52, 68, (r * 5 + c * 3) % 4 !== 1);
      pane(748 + c * 78, 286 + r * 106, 52, 68, (r * 3 + c * 5) % 4 !== 2);
    }
    if (r === 2) continue; // the porch
    pane(506, 262 + r * 106, 52, 74, r !== 1);
    pane(574, 262 + r * 106, 52, 74, true);
    pane(642, 262 + r * 106, 52, 74, true);
  }
  const wings = box(140, 256, 920, 344, 1.5);
  const middle = cut(pts`476 600, 476 226, 600 150, 724 226, 724 600`, 1.5);
  const moon = disc(1096, 108, 62);
  const ground = cut(pts`-12 612, 180 600, 1020 600, 1212 616, 1212 812, -12 812`, 2);
  const drive = cut(pts`548 606, 652 606, 900 812, 300 812`, 2);
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    within(box(-5, -5, W + 10, 620, 0), tone(-5, W, 150, 612, 0.5, 9.5, 'petrol', 12)),
    fill(moon, 'paper') +
      fill(moon, screen('petrol', 4, 10)) +
      fill(gouge(1064, 82, 1108, 136, 6, 16) + gouge(1110, 70, 1132, 98, 4, 8), 'petrol'),
    // stars, then cloud over them
    fill(
      gouges(46, () => {
        const [x, y] = [between(0, W), between(10, 230)];
        const s = between(4, 9);
        return rnd() < 0.5 ? [x - s, y, x + s, y, 1.3] : [x, y - s, x, y + s, 1.3];
      }),
      'paper',
    ),
    fill(
      gouges(8, (t) => [880 + t * 90, 70 + t * 90, 1140 + t * 120, 62 + t * 92, 5 + t * 4, 4]) +
        gouges(6, (t) => [-40 + t * 40, 90 + t * 110, 260 + t * 70, 80 + t * 112, 5 + t * 4, 5]),
      'key',
    ),
    // the building: plum brick under slate
    fill(wings + middle, 'paper', CONTOUR),
    spot(fill(wings + middle, 'plum')),
    within(
      wings + middle,
      fill(box(130, 140, 940, 470, 0), screen('key', 5, 10)),
      tone(130, 1070, 420, 610, 2, 9, 'key', 10),
    ),
    fill(
      cut(pts`116 262, 176 190, 452 190, 490 262`, 1.5) +
        cut(pts`710 262, 748 190, 1024 190, 1084 262`, 1.5) +
        cut(pts`456 236, 600 138, 744 236, 724 246, 600 164, 476 246`, 1.2),
      'key',
      CONTOUR,
    ),
    fill(
      box(230, 150, 40, 64, 1) +
        box(360, 156, 34, 54, 1) +
        box(806, 150, 40, 64, 1) +
        box(930, 156, 34, 54, 1) +
        box(570, 84, 60, 64, 1),
      'key',
      CONTOUR,
    ),
    fill(cut(pts`560 88, 600 40, 640 88`, 1), 'petrol', CONTOUR) +
      fill(box(582, 98, 36, 40, 1), 'lamp') +
      fill(box(598, 98, 4, 40, 0.4) + bar(600, 40, 600, 10, 4), 'key'),
    fill(
      gouges(70, (t) => {
        const x = t < 0.5 ? 140 + t * 640 : 740 + (t - 0.5) * 640;
        const y = 200 + Math.floor(rnd() * 3) * 20;
        return [x, y, x - 3, y + 13, 2];
      }),
      'paper',
    ),
    fill(disc(600, 214, 24), 'paper', EDGE) +
      fill(bar(600, 214, 600, 198, 4) + bar(600, 214, 612, 220, 4), 'key'),
    fill(lit + dark, 'key', EDGE),
    fill(lit, 'lamp'),
    fill(bars + people, 'key'),
    fill(sheen, 'petrol'),
    fill(
      box(140, 372, 336, 7, 1) +
        box(724, 372, 336, 7, 1) +
        box(140, 478, 336, 7, 1) +
        box(724, 478, 336, 7, 1),
      'key',
    ),
    // the porch, its door open
    fill(box(520, 478, 160, 130, 1.5) + box(506, 468, 188, 16, 1), 'key', CONTOUR),
    fill(
      cut(arcPts(600, 540, 56, 44, Math.PI, 2 * Math.PI).concat(pts`656 612, 544 612`), 1),
      'lamp',
    ),
    fill(box(597, 496, 6, 112, 0.6) + box(546, 536, 108, 6, 0.6), 'key'),
    fill(ground, 'key'),
    within(ground, tone(-5, W, 640, 810, 1, 5, 'petrol', 12)),
    fill(drive, 'key'),
    // light on the wet drive
    fill(
      gouges(64, () => {
        const t = Math.pow(rnd(), 0.9);
        const y = 614 + t * 180;
        const x = 600 + between(-1, 1) * (30 + t * 130);
        const half = between(8, 40) * (0.5 + t);
        return [x - half, y, x + half, y, between(1.6, 4.6) * (0.6 + t)];
      }),
      'lamp',
    ),
    fill(
      gouges(30, (t) => [548 - t * 250, 610 + t * 200, 540 - t * 252 - 8, 618 + t * 200, 2.6]) +
        gouges(30, (t) => [652 + t * 250, 610 + t * 200, 660 + t * 252 + 8, 618 + t * 200, 2.6]),
      'paper',
    ),
    fill(
      gouges(60, (t) => {
        const x = t < 0.5 ? between(0, 400) : between(800, 1200);
        const y = between(640, 800);
        return [x, y, x + between(-5, 5), y - between(12, 26), 2];
      }),
      'petrol',
    ),
    // a nurse coming off shift, wheeling a bicycle
    fill(
      limb(pts`690 716 24, 684 758 16, 676 790 12`) +
        limb(pts`694 716 24, 704 756 16, 712 788 12`) +
        soft(pts`668 740, 676 690, 684 654, 704 652, 716 690, 722 742, 694 748`, 1) +
        disc(694, 636, 14) +
        cut(pts`678 634, 682 616, 706 616, 712 632`, 0.6) +
        limb(pts`700 664 11, 722 690 10, 746 692 9`),
      'petrol',
      CONTOUR,
    ),
    fill(
      ring(740, 762, 30, 30, 5, 0, 2 * Math.PI) +
        ring(826, 762, 30, 30, 5, 0, 2 * Math.PI) +
        bar(740, 762, 768, 716, 5) +
        bar(768, 716, 810, 714, 5) +
        bar(768, 720, 784, 762, 5) +
        bar(784, 762, 810, 716, 5) +
        bar(740, 762, 784, 762, 4) +
        bar(826, 762, 804, 694, 5) +
        bar(786, 694, 808, 690, 5) +
        box(756, 704, 26, 7, 0.6),
      'paper',
    ),
    fill(cut(pts`840 700, 990 680, 990 744, 840 712`, 1), screen('lamp', 5, 10)) +
      fill(disc(836, 706, 7), 'lamp'),
    // gate lamp and a bare tree
    fill(bareTree(96, 800, 1.16), 'key', CONTOUR),
    fill(
      gouges(26, (t) => [
        84 + between(-8, 22),
        480 + t * 300,
        86 + between(-8, 26),
        510 + t * 300,
        2.4,
        3,
      ]),
      'paper',
    ),
    fill(box(1096, 560, 14, 250, 1) + box(1084, 700, 38, 110, 1), 'key', CONTOUR) +
      glow(1103, 520, 26, 104, 'lamp', 10, 2, 5, 12),
    fill(
      cut(pts`1076 498, 1103 466, 1130 498`, 1) +
        box(1078, 544, 50, 10, 1) +
        bar(1084, 498, 1090, 546, 4) +
        bar(1122, 498, 1116, 546, 4),
      'key',
      CONTOUR,
    ),
  ].join('');
}
