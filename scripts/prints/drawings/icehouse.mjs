// icehouse: last winter's ice under the cellar arches, and the tongs at work.
import { EDGE, fill, glow, limb, place, stamp, within } from '../hand.mjs';
import {
  CONTOUR,
  H,
  W,
  arcPts,
  between,
  box,
  cut,
  disc,
  gouge,
  gouges,
  pts,
  ring,
  rnd,
  tone,
} from '../press.mjs';

export const seed = 6088;

const THIN = CONTOUR.replace('5', '3');

// A block of ice in three faces: pale top, halftone front, dark side; cracks cut in paper.
const block = (x, y, w, h, d = 0.42) => {
  const [dx, dy] = [w * d, -w * d * 0.52];
  const front = cut(pts`${x} ${y}, ${x + w} ${y}, ${x + w} ${y + h}, ${x} ${y + h}`, 1.6);
  const top = cut(pts`${x} ${y}, ${x + dx} ${y + dy}, ${x + w + dx} ${y + dy}, ${x + w} ${y}`, 1.6);
  const side = cut(
    pts`${x + w} ${y}, ${x + w + dx} ${y + dy}, ${x + w + dx} ${y + h + dy}, ${x + w} ${y + h}`,
    1.6,
  );
  return [
    fill(top, 'paper', EDGE),
    within(top, tone(x, x + w + dx, y + dy, y, 5, 0.8, 'petrol', 10)),
    fill(front, 'paper', EDGE),
    within(front, tone(x - 4, x + w + 4, y, y + h, 4, 12.5, 'petrol', 11)),
    fill(side, 'petrol', EDGE),
    within(side, tone(x + w - 4, x + w + dx + 4, y + dy, y + h, 3, 9, 'key', 11)),
    fill(
      gouge(x + w * 0.12, y + 10, x + w * 0.3, y + h * 0.55, 4, 8) +
        gouge(x + w * 0.3, y + h * 0.5, x + w * 0.22, y + h * 0.8, 3, -4) +
        gouge(x + w * 0.28, y + h * 0.46, x + w * 0.5, y + h * 0.62, 2.6, 4) +
        gouge(x + w * 0.7, y + h * 0.16, x + w * 0.88, y + h * 0.4, 3.4, -5) +
        gouge(x + w * 0.8, y + h * 0.3, x + w * 0.72, y + h * 0.56, 2.2, 3) +
        gouge(x + 7, y + 12, x + 7, y + h - 12, 3) +
        gouge(x + w + dx * 0.3, y + dy * 0.1 + 20, x + w + dx * 0.7, y + dy * 0.6 + h * 0.5, 3, 4) +
        gouges(4, () => {
          const [px, py] = [x + between(0.1, 0.9) * w, y + between(0.1, 0.9) * h];
          return [px, py, px + between(10, 26), py + between(-16, 16), 2];
        }),
      'paper',
    ),
  ].join('');
};

// One vault seen straight on: its ring of bricks in two courses.
const vault = (cx, cy, r, thick, k, ink, foot) => {
  let d = '';
  for (let c = 0; c < 2; c++)
    for (let i = 0; i < k; i++) {
      const gap = 0.08 / (r / 100);
      const a = Math.PI + ((i + (c ? 0.5 : 0)) / k) * Math.PI + gap / 2;
      const b = Math.PI + ((i + 1 + (c ? 0.5 : 0)) / k) * Math.PI - gap / 2;
      if (b > Math.PI * 2 + 0.01) continue;
      const [r0, r1] = [r + (c * thick) / 2 + 2, r + ((c + 1) * thick) / 2 - 4];
      const p = (q, m) => [cx + Math.cos(q) * m, cy + Math.sin(q) * m];
      d += cut([p(a, r0), p(a, r1), p(b, r1), p(b, r0)], 1.2);
    }
  const course = thick * 0.46;
  for (let y = cy + 4; y < foot; y += course + 6)
    for (const side of [-1, 1])
      d += box(side < 0 ? cx - r - thick + 4 : cx + r + 2, y, thick - 6, course, 1.2);
  return fill(d, ink);
};

const tongs = (x, y) =>
  fill(
    limb(
      pts`${x - 6} ${y - 150} 15, ${x + 40} ${y - 96} 16, ${x + 108} ${y - 40} 16, ${x + 112} ${y + 40} 14, ${x + 88} ${y + 74} 9`,
    ) +
      limb(
        pts`${x + 6} ${y - 150} 15, ${x - 40} ${y - 96} 16, ${x - 108} ${y - 40} 16, ${x - 112} ${y + 40} 14, ${x - 88} ${y + 74} 9`,
      ) +
      ring(x, y - 172, 34, 30, 11, 0, Math.PI * 2) +
      disc(x, y - 118, 15),
    'key',
    CONTOUR,
  ) + fill(disc(x, y - 118, 6), 'lamp');

export default function draw() {
  const [cx, cy] = [600, 400];
  const opening = cut(
    arcPts(cx, cy, 430, 372, Math.PI, Math.PI * 2, 36).concat(pts`1030 812, 170 812`),
    1,
  );
  const inner = cut(
    arcPts(cx, 400, 236, 214, Math.PI, Math.PI * 2, 30).concat(pts`836 640, 364 640`),
    1,
  );
  const floor = cut(pts`-12 700, 362 556, 838 556, 1212 700, 1212 812, -12 812`, 1.5);
  const ice = [stamp(block(0, 0, 186, 136)), stamp(block(0, 0, 178, 140, 0.4))];
  // the chain hangs in two kinds of link: flat on and edge on
  const link = stamp(fill(ring(600, 10, 9, 18, 4.5, 0, Math.PI * 2), 'key', THIN));
  const edgeOn = stamp(fill(ring(600, 10, 5, 18, 4.5, 0, Math.PI * 2), 'key', THIN));
  const chain = [0, 1, 2, 3, 4, 5, 6].map((i) => place(0, i * 30 - 10, 1, i % 2 ? link : edgeOn));
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    // the outer wall of rough stone
    fill(
      gouges(56, () => {
        const x = rnd() < 0.5 ? between(0, 110) : between(1090, 1200);
        const y = between(0, 680);
        return [x, y, x + between(14, 40), y + between(-3, 3), 2.2];
      }),
      'petrol',
    ),
    `<g transform="translate(600 400) scale(1 .866) translate(-600 -400)">${vault(cx, cy, 432, 92, 22, 'petrol', 720)}</g>`,
    tone(-5, W, 0, 330, 9, 1, 'key', 11),
    fill(opening, 'key'),
    // courses of the vault running back into the dark, caught by the light
    fill(
      gouges(80, () => {
        const a = Math.PI * (1 + rnd());
        const t = between(0.62, 0.97);
        const spread = between(0.02, 0.06) / t;
        const [r0, r1] = [430 * t, 372 * t];
        return [
          cx + Math.cos(a) * r0,
          cy + Math.sin(a) * r1,
          cx + Math.cos(a + spread) * r0,
          cy + Math.sin(a + spread) * r1,
          2.4 * t,
          2,
        ];
      }),
      'plum',
    ),
    fill(
      gouges(36, () => {
        const side = rnd() < 0.5 ? -1 : 1;
        const t = between(0.6, 0.97);
        const y = between(400, 600);
        return [cx + side * 430 * t, y, cx + side * (430 * t - 24), y - 2, 2];
      }),
      'plum',
    ),
    // the second arch, and the lit passage behind it
    `<g transform="translate(600 400) scale(1 .907) translate(-600 -400)">${vault(cx, 400, 238, 50, 17, 'buoy', 640)}</g>`,
    fill(inner, 'key'),
    within(inner, glow(600, 322, 70, 330, 'lamp', 14, 2, 8, 13)),
    fill(floor, 'lamp'),
    within(floor, tone(-5, W, 556, 800, 2.5, 12, 'key', 12)),
    fill(
      gouges(56, () => {
        const [x, y] = [between(0, W), between(640, 800)];
        return [x, y, x + between(-24, 24), y + between(-10, 10), 2, between(-3, 3)];
      }),
      'lamp',
    ),
    // the stacks: two blocks are cut, and set in many sizes
    pts`214 472 0.8, 868 484 0.74, 84 580 1, 268 590 0.96, 756 600 0.94, 936 584 1, 150 450 0.88, 906 454 0.88, -50 690 1.14, 1010 696 1.16`
      .map(([x, y, s], i) => place(x, y, s, ice[i % 2]))
      .join(''),
    fill(
      gouges(44, () => {
        const [x, y] = [between(20, 1180), between(716, 800)];
        return [x, y, x + between(-20, 26), y + between(-8, 8), 2.6, 3];
      }),
      'lamp',
    ),
    // the block on the tongs
    fill(cut(arcPts(622, 726, 150, 18, 0, Math.PI * 2, 24), 1), 'key'),
    block(500, 366, 190, 176, 0.34),
    tongs(594, 370),
    chain.join(''),
    fill(
      gouges(3, (t) => [548 + t * 150, 548, 547 + t * 150, 566, 4]) +
        gouges(3, (t) => [566 + t * 130, 590 + t * 40, 565 + t * 130, 610 + t * 40, 3]),
      'paper',
    ),
    // cold on the floor
    fill(
      gouges(26, () => {
        const x = between(60, 1140);
        const y = 700 + between(0, 40);
        return [x, y, x + between(60, 160), y + between(-6, 6), 2.6, between(-10, -4)];
      }),
      'paper',
    ),
  ].join('');
}
