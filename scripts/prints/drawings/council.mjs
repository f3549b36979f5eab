// council: the council chamber, seen from the public seats.
import {
  CONTOUR,
  W,
  arcPts,
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
  spot,
  tone,
} from '../press.mjs';

export const seed = 4565;

export default function draw() {
  let k = '', // key ink
    g = '', // gouges
    lamp = '',
    heads = '',
    desks = '';
  // four tall windows with their glazing bars
  for (const x of [150, 430, 710, 990]) {
    lamp += cut(
      [...arcPts(x + 30, 170, 58, 70, Math.PI, 2 * Math.PI), [x + 88, 370], [x - 28, 370]],
      1.2,
    );
    k +=
      ring(x + 30, 170, 68, 80, 11) +
      box(x - 38, 168, 11, 206, 1) +
      box(x + 87, 168, 11, 206, 1) +
      box(x + 26, 96, 7, 276, 0.8) +
      box(x - 28, 230, 116, 6, 0.8) +
      box(x - 28, 300, 116, 6, 0.8) +
      box(x - 48, 368, 156, 14, 1);
  }
  // the benches: half ellipses about the chair, a few seats left empty
  const cx = 600,
    cy = 780;
  pts`690 384, 560 304, 430 226, 300 152`.forEach(([rx, ry], i) => {
    desks += fill(ring(cx, cy, rx, ry, 62, Math.PI, 2 * Math.PI, 40), 'buoy');
    k +=
      ring(cx, cy, rx - 60, ry - 39, 22, Math.PI, 2 * Math.PI, 15) +
      ring(cx, cy, rx + 4, ry + 3, 9, Math.PI, 2 * Math.PI, 6);
    const m = [17, 14, 11, 7][i];
    for (let j = 0; j < m; j++) {
      const a = Math.PI + ((j + 0.5) / m) * Math.PI;
      if ((i * 7 + j * 5) % 6 === 0) continue;
      const x = cx + Math.cos(a) * (rx - 16),
        y = cy + Math.sin(a) * (ry - 4) - 4;
      heads +=
        cut(
          pts`${x - 21} ${y + 12}, ${x - 18} ${y - 18}, ${x - 8} ${y - 28}, ${x + 8} ${y - 28}, ${x + 18} ${y - 18}, ${x + 21} ${y + 12}`,
          1,
        ) + disc(x, y - 42, 13.5);
      g += gouge(x - 9, y - 20, x - 12, y + 8, 1.7) + gouge(x + 4, y - 50, x + 7, y - 38, 1.8);
    }
    for (let j = 0; j < 60 - i * 12; j++) {
      const a = Math.PI + (j / (60 - i * 12)) * Math.PI;
      g += gouge(
        cx + Math.cos(a) * (rx - 24),
        cy + Math.sin(a) * (ry - 15),
        cx + Math.cos(a) * (rx - 54),
        cy + Math.sin(a) * (ry - 35),
        1.5,
      );
    }
  });
  box(-4, 0, W + 8, 470, 0); // never printed, but it takes its share of the stream of chance
  return [
    spot(tone(-5, W, 4, 460, 13, 6, 'petrol', 12)),
    fill(lamp, 'paper'),
    spot(fill(lamp, 'lamp')),
    fill(box(0, 396, W, 60, 1.5), 'key'),
    fill(box(-4, 440, W + 8, 364, 0), 'key'),
    `<g${clip('cd', box(0, 380, W, 420, 0))}>` +
      fill(ring(cx, cy, 900, 480, 600, Math.PI, 2 * Math.PI, 330), 'key') +
      desks +
      '</g>',
    fill(k, 'key'),
    fill(heads, 'key', CONTOUR),
    fill(
      g + gouges(70, (t) => [t * W, 402, t * W + between(-2, 2), between(424, 436), 2.2]),
      'paper',
    ),
    // the chair's desk, lit, and whoever sits at it
    fill(cut(pts`520 800, 536 716, 664 716, 680 800`, 1.4), 'lamp') +
      fill(
        box(516, 704, 168, 16, 1) +
          disc(600, 650, 20) +
          cut(pts`566 706, 572 684, 590 672, 610 672, 628 684, 634 706`, 1),
        'key',
      ),
    // beam and posts of the gallery, nearest to us
    fill(
      box(0, 0, W, 34, 1) + [0, 1, 2, 3, 4].map((i) => box(24 + i * 280, 30, 26, 370, 1)).join(''),
      'key',
    ),
    fill(
      gouges(80, (t) => [t * W, 12, t * W + 8, 26, 2.2]) +
        gouges(60, (t) => {
          const i = Math.floor(t * 5);
          return [
            30 + i * 280 + between(0, 14),
            between(50, 330),
            30 + i * 280 + between(0, 14),
            between(60, 390),
            1.4,
          ];
        }),
      'paper',
    ),
  ].join('');
}
