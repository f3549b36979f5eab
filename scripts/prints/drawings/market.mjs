// market: the iron market hall with its fanlight, and stalls.
import {
  CONTOUR,
  W,
  arcPts,
  bar,
  between,
  box,
  clip,
  cut,
  disc,
  fill,
  gouge,
  gouges,
  pts,
  ring,
  rnd,
  spot,
  tone,
} from '../press.mjs';

export const seed = 4371;

export default function draw() {
  let k = '',
    g = '',
    s = '',
    y = '';
  const cx = 600,
    cy = 400;
  // the iron hall: fanlight, bars, columns, and the houses either side
  const arch = cut(
    arcPts(cx, cy, 420, 330, Math.PI, 2 * Math.PI).concat(pts`1020 640, 180 640`),
    1.4,
  );
  for (let i = 0; i <= 14; i++) {
    const a = Math.PI + (i / 14) * Math.PI;
    k += bar(
      cx + Math.cos(a) * 92,
      cy + Math.sin(a) * 72,
      cx + Math.cos(a) * 380,
      cy + Math.sin(a) * 298,
      6,
    );
  }
  k +=
    ring(cx, cy, 420, 330, 34) +
    ring(cx, cy, 290, 228, 8) +
    ring(cx, cy, 192, 150, 7) +
    ring(cx, cy, 98, 78, 14) +
    box(150, 394, 900, 30, 1.5);
  for (const x of [168, 386, 588, 790, 1000])
    k +=
      box(x, 420, 28, 250, 1.2) +
      cut(pts`${x - 16} 420, ${x + 44} 420, ${x + 28} 450, ${x} 450`, 1);
  k +=
    cut(pts`150 400, 60 250, 0 226, 0 700, 150 700`, 2) +
    cut(pts`1050 400, 1140 250, 1200 226, 1200 700, 1050 700`, 2) +
    bar(600, 72, 600, 10, 7) +
    cut(pts`600 12, 664 26, 600 44`, 1);
  g +=
    gouges(40, () => {
      const l = rnd() < 0.5;
      const x = l ? between(4, 110) : between(1090, 1190),
        yy = between(330, 640);
      return [x, yy, x + between(-3, 3), yy + between(24, 60), 2.4];
    }) +
    gouges(34, (t) => {
      const a = Math.PI + t * Math.PI + 0.05;
      return [
        cx + Math.cos(a) * 392,
        cy + Math.sin(a) * 308,
        cx + Math.cos(a) * 414,
        cy + Math.sin(a) * 325,
        3,
      ];
    }) +
    gouges(40, (t) => [160 + t * 880, 402, 168 + t * 880, 416, 2]);
  // a stall: striped awning, counter, fruit
  const stall = (x, w, ink) => {
    const m = Math.round(w / 38),
      q = w / m;
    for (let i = 0; i < m; i++) {
      const a =
        cut(
          pts`${x + 16 + (i * (w - 32)) / m} 506, ${x + 16 + ((i + 1) * (w - 32)) / m} 506, ${x + (i + 1) * q} 576, ${x + i * q} 576`,
          0.8,
        ) + disc(x + (i + 0.5) * q, 576, q / 2);
      if (i % 2) s += fill(a, ink);
      else y += a;
    }
    k += box(x + 6, 570, 7, 180) + box(x + w - 13, 570, 7, 180) + box(x - 4, 668, w + 8, 92, 1.5);
    for (let i = 0; i < w / 30; i++) {
      s += fill(disc(x + 14 + i * 30, 658, 15), i % 3 ? 'lamp' : 'buoy');
      g += gouge(
        x + 10 + i * 30,
        690 + between(0, 10),
        x + 10 + i * 30,
        740 + between(-10, 8),
        2.6,
      );
    }
  };
  stall(70, 300, 'buoy');
  stall(450, 300, 'petrol');
  stall(840, 300, 'buoy');
  // someone out shopping, h tall, with or without a hat
  const person = (x, h, f) =>
    cut(
      pts`${x - 22} 800, ${x - 26} ${800 - h * 0.62}, ${x - 14} ${800 - h * 0.76}, ${x + 14} ${800 - h * 0.76}, ${x + 26} ${800 - h * 0.62}, ${x + 24} 800`,
      1.4,
    ) +
    disc(x, 800 - h * 0.88, h * 0.1) +
    (f ? box(x - 24, 800 - h * 0.95, 48, 7, 1) : '');
  return [
    spot(tone(-5, W, 6, 400, 10.5, 2, 'petrol', 12)),
    fill(arch, 'paper'),
    spot(`<g${clip('ma', arch)}>` + tone(180, 1020, 80, 640, 1, 11, 'lamp', 11) + '</g>'),
    fill(k, 'key'),
    fill(y, 'paper'),
    spot(s),
    fill(
      person(404, 250, 1) +
        person(796, 230) +
        person(280, 196, 1) +
        person(1010, 216) +
        person(606, 186) +
        person(60, 230),
      'key',
      CONTOUR,
    ),
    fill(
      g +
        gouges(30, (t) => {
          const b = [404, 796, 280, 1010, 606, 60][Math.floor(t * 6)];
          return [
            b - 14 + between(0, 28),
            between(690, 730),
            b - 14 + between(0, 28),
            between(750, 796),
            2,
          ];
        }),
      'paper',
    ),
  ].join('');
}
