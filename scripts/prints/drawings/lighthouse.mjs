// lighthouse: the light at night.
import {
  CONTOUR,
  H,
  W,
  bar,
  between,
  box,
  clip,
  cut,
  fill,
  gouge,
  gouges,
  pts,
  sea,
  tone,
} from '../press.mjs';

export const seed = 4468;

export default function draw() {
  const lx = 770,
    ly = 196;
  let g = '', // strokes of the night, in rings about the lamp
    st = ''; // stripes of the tower
  const tower = cut(pts`726 268, 814 268, 850 640, 690 640`, 1.2);
  const beam =
    cut(pts`${lx} ${ly - 8}, ${lx} ${ly + 8}, -40 470, -40 180`, 2) +
    cut(pts`${lx} ${ly - 8}, ${lx} ${ly + 8}, 1260 320, 1260 130`, 2);
  for (let ringN = 0; ringN < 15; ringN++) {
    const r = 90 + ringN * 58,
      k = 16 + ringN * 5;
    for (let i = 0; i < k; i++) {
      const a = (i / k) * Math.PI * 2 + ringN * 0.37;
      const x = lx + Math.cos(a) * r,
        y = ly + Math.sin(a) * r;
      if (y > 560 || y < -20 || x < -20 || x > 1220) continue;
      const L = between(20, 46);
      g += gouge(
        x,
        y,
        x + Math.cos(a) * L,
        y + Math.sin(a) * L,
        between(1, 2.6) * (1.2 - ringN / 22),
      );
    }
  }
  for (let i = 0; i < 4; i++) {
    const t0 = i / 4 + 0.03,
      t1 = t0 + 0.125;
    const xl = (t) => 726 - 36 * t,
      xr = (t) => 814 + 36 * t,
      yy = (t) => 268 + 372 * t;
    st += cut(
      pts`${xl(t0)} ${yy(t0)}, ${xr(t0)} ${yy(t0)}, ${xr(t1)} ${yy(t1)}, ${xl(t1)} ${yy(t1)}`,
      1,
    );
  }
  const rock = cut(
    pts`430 700, 520 640, 590 652, 660 606, 880 606, 960 650, 1030 634, 1120 690, 1200 676, 1200 800, 400 800`,
    3,
  );
  return [
    // night first, then the beam cut through it
    fill(box(-4, -4, W + 8, H + 8, 0), 'key'),
    fill(g, 'paper'),
    fill(beam, 'key'),
    fill(beam, 'lamp'),
    fill(
      gouges(40, (t) => {
        const a = Math.PI - 0.12 - t * 0.24,
          r = between(120, 760);
        return [
          lx + Math.cos(a) * r,
          ly - Math.sin(a) * r * -1 * 0.9 + r * 0.05,
          lx + Math.cos(a) * (r + 60),
          ly - Math.sin(a) * (r + 60) * -1 * 0.9 + r * 0.05,
          2,
        ];
      }),
      'key',
    ),
    `<g${clip('ls', box(0, 560, W, 240, 0))}>` + fill(box(0, 588, W, 220, 2), 'petrol') + '</g>',
    fill(sea(600, 800, 120, 1.6), 'key'),
    fill(sea(596, 796, 60, 1), 'paper'),
    // rock, tower, stripes, and shade down one side
    fill(rock, 'key'),
    fill(tower, 'paper'),
    fill(st, 'buoy'),
    `<g${clip('lt', tower)}>` + tone(780, 860, 268, 640, 9, 9, 'key', 11) + '</g>',
    fill(
      box(704, 254, 132, 18, 1) +
        box(736, 176, 68, 80, 1) +
        box(756, 560, 30, 48, 1) +
        box(758, 404, 20, 30, 1),
      'key',
    ),
    fill(cut(pts`718 182, 770 116, 822 182`, 1) + bar(770, 120, 770, 84, 7), 'buoy', CONTOUR) +
      fill(box(744, 184, 52, 64, 1), 'lamp'),
    fill(bar(770, 180, 770, 252, 4) + box(744, 212, 52, 4), 'key'),
    // the keeper's house
    fill(box(604, 568, 96, 60, 1), 'paper') +
      fill(cut(pts`590 572, 652 522, 712 572`, 1), 'buoy') +
      fill(box(640, 588, 22, 40, 1), 'key'),
    fill(
      gouges(64, (t) => {
        const x = 440 + t * 760;
        const y = between(660, 780);
        return [x, y, x + between(14, 40), y + between(6, 30), between(2, 4), 4];
      }) + gouges(10, (t) => [706 + t * 124, 256, 710 + t * 124, 268, 1.6]),
      'paper',
    ),
  ].join('');
}
