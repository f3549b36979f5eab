// storm: one long wave folded over the mole.
import {
  W,
  between,
  box,
  cut,
  disc,
  fill,
  gouge,
  gouges,
  gull,
  pts,
  spot,
  tone,
} from '../press.mjs';

export const seed = 4662;

export default function draw() {
  const crest =
    'M-10 640C120 610 210 500 300 350C380 214 520 128 664 150C770 166 838 240 832 318C800 262 742 236 690 258C606 294 590 420 660 520C730 612 900 640 1210 612V810H-10Z';
  let g = '',
    rain = '';
  // a point on the back of the wave: the gouges follow the curve of the water
  const c = (t) => {
    const p = pts`-10 640, 120 610, 210 500, 300 350`,
      q = pts`300 350, 380 214, 520 128, 664 150`;
    const b = t < 0.5 ? p : q,
      u = t < 0.5 ? t * 2 : t * 2 - 1,
      v = 1 - u;
    return [0, 1].map(
      (i) =>
        b[0][i] * v * v * v +
        3 * b[1][i] * v * v * u +
        3 * b[2][i] * v * u * u +
        b[3][i] * u * u * u,
    );
  };
  for (let o = 0; o < 9; o++)
    for (let i = 0; i < 22; i++) {
      const t = i / 22 + between(0, 0.03);
      const [x, y] = c(Math.min(0.98, t)),
        [x2, y2] = c(Math.min(1, t + between(0.03, 0.07)));
      const k = o * 27 + 12;
      const sx = k * (0.35 + t * 0.5),
        sy = k * (0.95 - t * 0.25);
      g += gouge(x + sx, y + sy, x2 + sx, y2 + sy, between(2, 5.2) * (1 - o / 14), -4);
    }
  for (let i = 0; i < 60; i++) {
    const x = between(640, 1200),
      y = 650 + between(0, 140);
    g += gouge(x, y, x + between(40, 150), y - between(-6, 8), between(2, 5), between(-6, 2));
  }
  for (let i = 0; i < 50; i++) {
    const x = between(0, 620),
      y = 690 + between(0, 110);
    g += gouge(x, y, x + between(40, 130), y - between(0, 22), between(2, 4.4), 3);
  }
  // foam along the crest, spray beyond it, then rain
  let foam = '';
  for (let i = 0; i < 46; i++) {
    const t = i / 46;
    const x = 560 + t * 290,
      y = 150 + Math.pow(t, 2.2) * 170;
    foam += disc(x + between(-16, 22), y + between(-22, 10), between(6, 26) * (1 - t * 0.3));
  }
  for (let i = 0; i < 70; i++) foam += disc(between(560, 960), between(60, 330), between(1.6, 6));
  for (let i = 0; i < 120; i++) {
    const x = between(-40, 1240),
      y = between(-30, 560),
      L = between(40, 120);
    rain += gouge(x, y, x - L * 0.36, y + L, between(0.8, 1.9));
  }
  const mole = cut(pts`880 560, 1210 548, 1210 700, 850 690`, 2);
  return [
    spot(tone(-5, W, 4, 620, 14, 5, 'petrol', 12)),
    fill(
      cut(pts`0 0, ${W} 0, ${W} 70, 980 110, 860 70, 640 96, 430 50, 250 92, 90 60, 0 96`, 3),
      'key',
    ),
    fill(rain, 'paper'),
    fill(disc(1020, 206, 58), 'paper'),
    fill(mole, 'key'),
    fill(
      box(1040, 400, 44, 156, 1) +
        cut(pts`1030 402, 1062 356, 1094 402`, 1) +
        box(1030, 452, 64, 9),
      'key',
    ),
    fill(box(1041, 470, 42, 34, 1), 'buoy'),
    fill(box(1050, 412, 24, 30, 1), 'lamp'),
    fill(
      gouges(40, (t) => {
        const x = 880 + t * 320,
          y = between(566, 620);
        return [x, y, x + between(16, 40), y + between(-3, 3), 2.6];
      }),
      'paper',
    ),
    // the wave, and the glassy inside of its curl
    fill(crest, 'key'),
    fill(
      'M660 520C590 420 606 294 690 258C742 236 800 262 832 318C770 290 700 320 690 400C684 450 700 500 740 548Z',
      'petrol',
    ),
    fill(g + foam, 'paper'),
    fill(
      gouges(30, () => {
        const x = between(590, 850),
          y = between(140, 300);
        return [x, y, x + between(10, 22), y + between(-8, 8), 1.6, 5];
      }),
      'petrol',
    ),
    fill(gull(140, 210, 30) + gull(230, 268, 20), 'paper'),
  ].join('');
}
