// logbook: the log lies open on the chart table, by lamplight, with the pen put down.
import { EDGE, fill, glow, limb, screen, within } from '../hand.mjs';
import { oilLamp, porthole } from '../parts/cabin.mjs';
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
  n,
  pts,
  rnd,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5894;

// A page is a sheet bent near the gutter; at(u, v) finds a place on it, u from gutter to edge.
const at = (side, u, v) => {
  const y0 = 372 - Math.sin(Math.min(1, u * 1.5) * Math.PI) * 26 + u * 10;
  const y1 = 716 - Math.sin(Math.min(1, u * 1.5) * Math.PI) * 34 + u * 4;
  const wide = 400 + v * 78;
  return [580 + side * u * wide, y0 + (y1 - y0) * v];
};
const across = (side, v, u0 = 0, u1 = 1, k = 10) =>
  Array.from({ length: k + 1 }, (_, i) => at(side, u0 + ((u1 - u0) * i) / k, v));
const page = (side) => cut([...across(side, 0), ...across(side, 1).reverse()], 0.8);

// Handwriting that says nothing: loops of the pen along a rule.
const hand = (side, v, u0, u1) => {
  let d = '';
  let u = u0;
  while (u < u1) {
    const word = between(0.06, 0.17);
    const end = Math.min(u1, u + word);
    let [x, y] = at(side, u, v);
    d += `M${n(x)} ${n(y - 4)}`;
    for (; u < end; u += 0.017) {
      const [nx, ny] = at(side, u + 0.017, v);
      const up = rnd() < 0.22 ? between(13, 20) : between(5, 9);
      d += `Q${n((x + nx) / 2)} ${n(ny - up)} ${n(nx)} ${n(ny - between(2, 5))}`;
      [x, y] = [nx, ny];
    }
    u += 0.035;
  }
  return d;
};

export default function draw() {
  const table = cut(pts`-12 404, 1212 404, 1212 812, -12 812`, 2);
  const pages = page(-1) + page(1);
  const cover = cut(pts`158 362, 580 384, 1002 362, 1084 736, 580 752, 76 736`, 1.5);
  let rules = '';
  let ink = '';
  for (let i = 0; i < 9; i++) {
    const v = 0.16 + i * 0.088;
    for (const side of [-1, 1])
      rules += `M${across(side, v, 0.06, 0.93, 7)
        .map((p) => p.map(n).join(' '))
        .join('L')}`;
    // the left page is written right to left on the sheet, so its words run from edge to gutter
    ink += hand(-1, v, 0.1, i === 8 ? 0.5 : between(0.72, 0.92));
    if (i < 4) ink += hand(1, v, 0.08, i === 3 ? 0.42 : between(0.74, 0.9));
  }
  const margin = [-1, 1]
    .map((s) => `M${at(s, 0.8, 0.05).map(n).join(' ')}L${at(s, 0.8, 0.97).map(n).join(' ')}`)
    .join('');
  const edges = [1, 2, 3]
    .map((i) =>
      [-1, 1]
        .map((s) =>
          cut(
            [
              ...across(s, 1).map(([x, y]) => [x + s * i * 1.5, y + i * 6]),
              ...across(s, 1)
                .map(([x, y]) => [x + s * i * 1.5, y + i * 6 + 2.4])
                .reverse(),
            ],
            0.3,
          ),
        )
        .join(''),
    )
    .join('');
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    within(box(-5, -5, W + 10, 410, 0), glow(286, 196, 120, 560, 'lamp', 15, 2.4, 10, 15)),
    // the planks of the cabin
    fill([92, 196, 300].map((y) => box(-10, y, W + 20, 5, 1)).join(''), 'key'),
    fill(
      gouges(50, () => {
        const [x, y] = [between(620, 1200), between(8, 390)];
        return [x, y, x + between(30, 100), y + between(-3, 3), 1.8];
      }),
      'petrol',
    ),
    porthole(872, 166, 104),
    fill(table, 'paper'),
    spot(fill(table, 'buoy')),
    within(table, tone(-5, W, 520, 812, 1, 9, 'key', 12)),
    fill(
      gouges(80, () => {
        const [x, y] = [between(-60, W), between(416, 800)];
        return [x, y, x + between(60, 220), y + between(-4, 4), between(1.6, 3.4), between(-8, 8)];
      }),
      'key',
    ),
    fill(box(-10, 400, W + 20, 9, 1), 'key'),
    fill(cut(arcPts(296, 436, 130, 20, 0, Math.PI * 2, 24), 1), 'key'),
    oilLamp(286, 378),
    // the book
    fill(cut(pts`170 384, 600 402, 1030 384, 1120 764, 600 782, 96 764`, 1.5), 'key'),
    fill(cover, 'petrol', EDGE),
    fill(
      cut(
        [
          ...across(-1, 1)
            .reverse()
            .map(([x, y]) => [x, y]),
          ...across(1, 1),
          ...across(1, 1)
            .reverse()
            .map(([x, y]) => [x + 5, y + 20]),
          ...across(-1, 1).map(([x, y]) => [x - 5, y + 20]),
        ],
        0.6,
      ),
      'paper',
      EDGE,
    ),
    fill(edges, 'key'),
    fill(pages, 'paper', EDGE),
    within(page(1), fill(cut(pts`580 340, 650 340, 622 730, 580 730`, 0), screen('petrol', 6, 11))),
    within(
      page(-1),
      fill(cut(pts`580 340, 546 340, 530 730, 580 730`, 0), screen('petrol', 6, 11)),
      `<g style="mix-blend-mode:multiply">${fill(disc(286, 300, 250), screen('lamp', 4, 12)) + fill(disc(286, 300, 180), screen('lamp', 7, 12))}</g>`,
    ),
    `<path d="${rules}" fill="none" stroke="${INK.petrol}" stroke-width="1.8"/>`,
    `<path d="${margin}" fill="none" stroke="${INK.buoy}" stroke-width="2.6"/>`,
    `<path d="${ink}" fill="none" stroke="${INK.key}" stroke-width="3" stroke-linecap="round"/>`,
    // a small sketch of the coast under the last entry
    fill(
      gouge(...at(1, 0.12, 0.78), ...at(1, 0.66, 0.77), 1.6, 2) +
        cut(
          [
            at(1, 0.2, 0.775),
            at(1, 0.27, 0.7),
            at(1, 0.34, 0.73),
            at(1, 0.42, 0.64),
            at(1, 0.5, 0.71),
            at(1, 0.6, 0.77),
          ],
          1,
        ) +
        gouges(5, (t) => [
          ...at(1, 0.16 + t * 0.1, 0.82 + t * 0.05),
          ...at(1, 0.5 + t * 0.12, 0.82 + t * 0.05),
          2,
        ]),
      'key',
    ),
    fill(bar(580, 374, 580, 716, 4), 'key'),
    // ribbon
    fill(limb(pts`574 376 15, 566 520 15, 578 690 16, 560 790 17`), 'buoy', EDGE),
    fill(
      gouges(9, (t) => [566 + t * 4, 400 + t * 360, 572 + t * 2, 430 + t * 360, 1.6]),
      'paper',
    ),
    // the pen and its shadow, the ink
    fill(limb(pts`720 690 8, 900 624 18, 1140 530 20`), screen('key', 8, 11)),
    fill(limb(pts`770 650 17, 920 580 24, 1160 466 17`), 'key', CONTOUR),
    fill(limb(pts`770 650 18, 830 622 23`), 'lamp', EDGE),
    fill(cut(pts`776 636, 700 682, 784 664`, 0.8), 'paper', EDGE) +
      fill(gouge(704, 680, 760, 656, 1.6) + disc(752, 659, 3.4), 'key'),
    fill(
      gouges(7, (t) => [850 + t * 290, 606 - t * 138, 884 + t * 290, 590 - t * 138, 2.6]),
      'paper',
    ),
    fill(cut(arcPts(1108, 444, 78, 14, 0, Math.PI * 2, 20), 1), 'key'),
    fill(
      cut(pts`1044 436, 1050 372, 1074 350, 1074 332, 1128 332, 1128 350, 1152 372, 1158 436`, 1.5),
      'petrol',
      CONTOUR,
    ),
    fill(cut(pts`1050 436, 1053 396, 1149 396, 1152 436`, 1) + box(1066, 322, 70, 16, 1), 'key'),
    fill(gouge(1062, 380, 1060, 426, 3.4) + gouge(1082, 356, 1068, 376, 3), 'paper'),
  ].join('');
}
