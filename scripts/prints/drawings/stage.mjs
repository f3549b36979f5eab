// stage: the curtain is open, the scenery is a sea, and one lantern hangs over the boards.
import { EDGE, fill, glow, limb, place, soft, stamp, within } from '../hand.mjs';
import { curtain, lantern } from '../parts/theatre.mjs';
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
  gouges,
  n,
  pts,
  spot,
  tone,
} from '../press.mjs';

export const seed = 5700;

// A row of scenery sea: one board with scrolls cut along its top edge.
const waves = (y, step, ink, shift) => {
  let edge = '';
  for (let x = -step + shift; x < 1240; x += step)
    edge += `${edge ? 'L' : 'M'}${n(x)} ${n(y)}C${n(x + step * 0.3)} ${n(y)} ${n(x + step * 0.4)} ${n(y - step * 0.5)} ${n(x + step * 0.78)} ${n(y - step * 0.42)}C${n(x + step * 0.56)} ${n(y - step * 0.3)} ${n(x + step * 0.62)} ${n(y)} ${n(x + step)} ${n(y)}`;
  return fill(`${edge}V640H-40Z`, ink, EDGE);
};

export default function draw() {
  const [lx, ly] = [600, 262];
  const drape = stamp(curtain());
  const back = box(150, 40, 900, 560, 0);
  const floor = cut(pts`120 588, 1080 588, 1240 736, -40 736`, 1);
  let boards = '';
  for (let i = -9; i <= 9; i++) boards += bar(600 + i * 56, 588, 600 + i * 78, 740, 3.4);
  // one scallop of the valance with its fringe, cut once and hung eight times
  const scallop = soft(pts`0 -20, 155 -20, 155 62, 122 104, 78 120, 34 104, 0 62`, 1);
  const valance = stamp(
    fill(scallop, 'plum', EDGE),
    within(scallop, tone(-5, 160, 0, 122, 1, 7, 'key', 11)),
    fill(
      gouges(9, (t) => {
        const u = t - 0.45;
        return [
          78 + u * 150,
          between(0, 14),
          78 + u * 120,
          between(74, 96) - Math.abs(u) * 60,
          3,
          u * 10,
        ];
      }),
      'paper',
    ),
    fill(limb(pts`2 68 13, 36 106 14, 78 121 14, 120 106 14, 153 68 13`, 0.4), 'lamp', EDGE),
    fill(
      gouges(13, (t) => {
        const u = (t - 0.47) * 2;
        const y = 122 - u * u * 54;
        return [78 + u * 76, y - 6, 78 + u * 76, y + 7, 1.2];
      }),
      'key',
    ),
  );
  const crowd = pts`60 46, 178 40, 290 50, 404 42, 520 48, 640 40, 752 50, 866 43, 980 49, 1096 42, 1186 47`;
  let heads = '';
  let hair = '';
  crowd.forEach(([x, r], i) => {
    const y = 748 + between(-8, 14);
    heads +=
      soft(
        pts`${x - r * 1.5} 830, ${x - r * 1.2} ${y + r * 1.05}, ${x - r * 0.4} ${y + r * 0.72}, ${x + r * 0.4} ${y + r * 0.72}, ${x + r * 1.2} ${y + r * 1.05}, ${x + r * 1.5} 830`,
        1,
      ) + disc(x, y, r * 0.8);
    if (i === 4) heads += disc(x + 10, y - r * 0.9, r * 0.36);
    if (i === 7)
      heads +=
        box(x - r * 1.05, y - r * 0.62, r * 2.1, 9, 1) +
        cut(
          pts`${x - r * 0.66} ${y - r * 0.6}, ${x - r * 0.5} ${y - r * 1.2}, ${x + r * 0.5} ${y - r * 1.2}, ${x + r * 0.66} ${y - r * 0.6}`,
        );
    hair += gouges(5, (t) => [
      x - r * 0.5 + t * r,
      y - r * 0.46 - (0.5 - Math.abs(t - 0.4)) * 14,
      x - r * 0.6 + t * r * 1.2,
      y + r * 0.1,
      2,
      -4 + t * 8,
    ]);
  });
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    fill(back, 'paper'),
    spot(fill(back, 'petrol')),
    within(
      back,
      tone(-5, W, 40, 360, 11, 2, 'key', 12),
      glow(lx, ly, 150, 470, 'lamp', 15, 2, 9, 15),
    ),
    // rays, then three boards of sea
    fill(
      gouges(30, (t) => {
        const a = t * Math.PI * 2;
        const r = between(160, 190);
        const far = r + between(50, 150);
        return [
          lx + Math.cos(a) * r,
          ly + Math.sin(a) * r,
          lx + Math.cos(a) * far,
          ly + Math.sin(a) * far,
          between(2, 3.6),
        ];
      }),
      'paper',
    ),
    within(back, waves(490, 118, 'petrol', 0), waves(540, 132, 'key', 50)),
    // a cut-out ship between the boards
    fill(cut(pts`690 506, 716 548, 850 548, 884 496, 850 510, 720 512`, 1.5), 'buoy', EDGE),
    fill(
      cut(pts`772 330, 772 496, 700 490`, 1.4) + cut(pts`784 310, 784 496, 866 486`, 1.4),
      'paper',
      EDGE,
    ) + fill(bar(778, 290, 778, 512, 8) + cut(pts`778 290, 734 304, 778 316`, 0.8), 'key'),
    within(back, waves(590, 146, 'petrol', 20)),
    fill(floor, 'lamp', EDGE),
    within(floor, tone(-40, 1240, 588, 740, 1, 8, 'key', 11)),
    fill(boards, 'key'),
    fill(cut(arcPts(600, 654, 250, 36, 0, Math.PI * 2, 30), 1.5), 'lamp'),
    within(cut(arcPts(600, 654, 250, 36, 0, Math.PI * 2, 30), 0), fill(boards, 'key')),
    fill(
      gouges(60, () => {
        const y = between(600, 730);
        const x = between(40, 1160);
        return [x, y, x + between(-2, 2) + (x - 600) * 0.03, y + between(10, 24), 1.6];
      }),
      'paper',
    ),
    place(0, 0, 1, drape),
    place(1200, 0, [-1, 1], drape),
    lantern(lx, ly),
    Array.from({ length: 8 }, (_, i) => place(-20 + i * 155, 0, 1, valance)).join(''),
    // footlights and the edge of the stage
    fill(box(-10, 732, W + 20, 80, 1), 'key'),
    fill(
      Array.from({ length: 9 }, (_, i) =>
        cut(arcPts(120 + i * 120, 736, 26, 22, Math.PI, Math.PI * 2, 10), 0.6),
      ).join(''),
      'buoy',
      EDGE,
    ),
    fill(
      gouges(45, (t, i) => {
        const a = -Math.PI / 2 + ((i % 5) - 2) * 0.36;
        const x = 120 + Math.floor(i / 5) * 120;
        return [
          x + Math.cos(a) * 30,
          734 + Math.sin(a) * 26,
          x + Math.cos(a) * 54,
          734 + Math.sin(a) * 48,
          2.4,
        ];
      }),
      'paper',
    ),
    fill(heads, 'key', CONTOUR),
    fill(hair, 'paper'),
  ].join('');
}
