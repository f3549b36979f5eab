// rovers: the goalkeeper at full stretch under the floodlights.
import { EDGE, fill, limb, screen, soft, within } from '../hand.mjs';
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
  tone,
} from '../press.mjs';

export const seed = 5021;

// Key night, two cones of light in petrol, the crowd as dots; then the net, the keeper, the ball.
// Five rows of heads printed as the halftone is: a dash of nothing with a round cap is a dot.
const stand = () => {
  let heads = '';
  let hats = '';
  for (let row = 0; row < 5; row++) {
    const y = 438 + row * 30;
    const x = -10 + (row % 2) * 16;
    heads += `M${x} ${n(y + between(-4, 4))}L1220 ${n(y + between(-4, 4))}`;
    for (let i = 0; i < 5; i++) hats += disc(x + 33 * Math.floor(between(0, 37)), y, 11.5);
  }
  return (
    fill(box(-10, 416, W + 20, 170), 'key') +
    `<path d="${heads}" stroke="${INK.petrol}" stroke-width="22" stroke-linecap="round" stroke-dasharray="0 33"/>` +
    fill(hats, 'buoy')
  );
};

const floodlight = (x, side) => {
  let lamps = '';
  for (let r = 0; r < 3; r++)
    for (let c = 0; c < 4; c++) lamps += disc(x + (c - 1.5) * 27, 62 + r * 27, 10.5);
  const rays = gouges(40, (t) => {
    const a = side > 0 ? -0.5 + t * 2.2 : 1.45 + t * 2.2;
    const r = between(92, 150);
    const far = r + between(30, 120);
    const [cx, cy] = [Math.cos(a), Math.sin(a)];
    return [x + cx * r, 90 + cy * r, x + cx * far, 90 + cy * far, between(1.4, 3.2)];
  });
  const mast = bar(x, 130, x, 440, 13) + bar(x - 30, 440, x, 300, 4) + bar(x + 30, 440, x, 300, 4);
  return (
    fill(mast, 'key', CONTOUR) +
    fill(box(x - 64, 38, 128, 100, 1.5), 'key', CONTOUR) +
    fill(lamps + rays, 'lamp')
  );
};

const net = () => {
  let d = '';
  for (let i = -14; i < 34; i++) {
    const x = 160 + i * 46;
    d += gouge(x, 150, x + 330, 690, 1.1, 10) + gouge(x + 330, 150, x, 690, 1.1, -10);
  }
  const mouth = cut(pts`170 150, 1030 150, 1030 690, 170 690`, 0);
  return within(mouth, fill(d, 'paper'));
};

const keeper = () => {
  const jersey = limb(pts`512 462 96, 580 416 116, 652 372 124, 690 346 84`);
  const far = limb(pts`672 336 56, 742 272 46, 806 236 36, 846 214 30`);
  const near = limb(pts`684 396 60, 760 372 48, 832 312 38, 866 276 30`);
  const shorts =
    limb(pts`540 446 100, 488 478 92, 430 488 70`) + limb(pts`540 446 96, 500 500 88, 482 548 66`);
  const legs =
    limb(pts`440 488 54, 360 492 46, 280 520 34, 218 528 24`) +
    limb(pts`484 540 56, 452 600 46, 380 610 38, 318 646 26`);
  const socks =
    limb(pts`350 494 47, 284 519 38, 232 528 30`) + limb(pts`420 605 43, 372 614 40, 334 638 32`);
  const boots =
    limb(pts`236 528 34, 206 524 32, 176 500 18`) + limb(pts`338 634 34, 306 650 32, 286 684 18`);
  const gloves =
    soft(pts`842 228, 836 200, 852 176, 872 164, 880 178, 876 202, 866 224`) +
    soft(pts`858 290, 856 262, 872 240, 892 236, 900 248, 892 272, 880 292`);
  const head = soft(pts`708 352, 700 318, 716 286, 748 278, 776 296, 780 322, 764 346, 738 360`);
  return [
    fill(legs, 'key', CONTOUR),
    fill(socks, 'buoy', EDGE),
    fill(boots, 'key', CONTOUR),
    fill(shorts, 'key', CONTOUR),
    fill(far, 'buoy', CONTOUR),
    fill(jersey, 'buoy', CONTOUR),
    within(
      jersey,
      fill(
        cut(pts`440 470, 560 452, 640 404, 720 352, 740 520, 470 560`, 0),
        screen('key', 5.5, 11),
      ),
    ),
    fill(near, 'buoy', CONTOUR),
    fill(head, 'key', CONTOUR),
    fill(gloves, 'lamp', EDGE),
    // the folds of the shirt, the number band, the hair
    fill(
      gouges(9, (t) => [548 + t * 110, 474 - t * 66, 586 + t * 96, 402 - t * 62, 2.6, 8]) +
        gouges(6, (t) => [720 + t * 90, 386 - t * 70, 742 + t * 84, 362 - t * 60, 2.4, 4]),
      'key',
    ),
    fill(
      gouges(8, (t) => [712 + t * 40, 300 - t * 12, 706 + t * 30, 326 - t * 20, 1.8, 3]) +
        gouges(7, (t) => [440 + t * 90, 470 + t * 6, 446 + t * 84, 506 - t * 10, 2.4, 5]) +
        gouges(5, (t) => [474 + t * 20, 540 + t * 12, 492 + t * 18, 520 + t * 16, 2.2, 4]) +
        gouges(3, (t) => [270 + t * 70, 508 - t * 8, 270 + t * 72, 534 - t * 8, 3]) +
        gouges(3, (t) => [366 + t * 50, 594, 374 + t * 50, 630 - t * 6, 3]),
      'paper',
    ),
  ].join('');
};

const ball = (x, y, r) =>
  fill(disc(x, y, r), 'paper', EDGE) +
  within(
    disc(x, y, r),
    fill(
      cut(arcPts(x - 3, y + 2, r * 0.36, r * 0.36, -Math.PI / 2, Math.PI * 1.5, 5).slice(1)) +
        [0, 1, 2, 3, 4]
          .map((i) => {
            const a = -Math.PI / 2 + (i / 5) * Math.PI * 2;
            const [c, s] = [Math.cos(a), Math.sin(a)];
            return (
              bar(x - 3 + c * r * 0.36, y + 2 + s * r * 0.36, x + c * r, y + s * r, 3) +
              disc(x + c * r * 1.02, y + s * r * 1.02, r * 0.26)
            );
          })
          .join(''),
      'key',
    ),
    fill(box(x - r, y + r * 0.3, r * 2, r, 0), screen('petrol', 5, 9)),
  );

export default function draw() {
  const lightLeft = cut(pts`60 60, 130 60, 930 720, 190 720`, 2);
  const lightRight = cut(pts`1080 60, 1150 60, 1010 720, 270 720`, 2);
  const pitch = box(-10, 662, W + 20, 150, 1);
  let stripes = '';
  for (let i = -3; i < 9; i += 2)
    stripes += cut(
      pts`${600 + (i - 3) * 150} 664, ${600 + (i - 2) * 150} 664, ${600 + (i - 2) * 240} 810, ${600 + (i - 3) * 240} 810`,
    );
  return [
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    fill(lightLeft + lightRight, 'petrol'),
    within(lightLeft + lightRight, tone(-5, W, 60, 720, 1, 8, 'key', 12)),
    stand(),
    fill(box(-10, 566, W + 20, 100, 1), 'key') + fill(box(-10, 572, W + 20, 7, 1), 'petrol'),
    floodlight(95, 1),
    floodlight(1115, -1),
    fill(pitch, 'paper'),
    fill(pitch, 'moss'),
    within(pitch, fill(stripes, screen('key', 5, 10))),
    fill(
      gouges(90, () => {
        const [x, y] = [between(0, W), between(684, 800)];
        return [x, y, x + between(-4, 4), y - between(8, 18), 1.6];
      }),
      'key',
    ),
    net(),
    fill(box(-10, 690, W + 20, 9, 1), 'paper'),
    fill(cut(arcPts(520, 742, 270, 22, 0, 2 * Math.PI, 30), 2), 'key'),
    fill(
      box(150, 140, 20, 556, 1) + box(1030, 140, 20, 556, 1) + box(150, 136, 900, 20, 1),
      'paper',
      EDGE,
    ),
    fill(
      gouges(12, (t) => {
        const y = 400 + t * 240;
        return [between(60, 220) + t * 60, y, between(240, 330) + t * 70, y - 30, 2.6, 4];
      }),
      'paper',
    ),
    ball(936, 196, 46),
    keeper(),
    fill(
      gouges(16, (t) => {
        const a = Math.PI + 0.2 + t * 2.6;
        const r = between(20, 60);
        return [
          310 + Math.cos(a) * r,
          716 + Math.sin(a) * r * 0.7,
          310 + Math.cos(a) * (r + 26),
          716 + Math.sin(a) * (r + 26) * 0.7,
          3,
        ];
      }),
      'paper',
    ),
  ].join('');
}
