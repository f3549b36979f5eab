// post: the letter box, the letters and the gull, for letters.
import { EDGE, fill, screen, within } from '../hand.mjs';
import {
  CONTOUR,
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
  tone,
} from '../press.mjs';

// An envelope about 0 0, seen from the back (flap and seal) or the front (stamp and lines).
export const envelope = (back, ink, air) => {
  const sheet = cut(pts`-100 -62, 100 -62, 100 62, -100 62`, 2);
  let stripes = '';
  for (let i = 0; i < 10; i++)
    stripes +=
      cut(
        pts`${-98 + i * 20} -62, ${-88 + i * 20} -62, ${-94 + i * 20} -50, ${-104 + i * 20} -50`,
        0.4,
      ) +
      cut(
        pts`${-98 + i * 20} 50, ${-88 + i * 20} 50, ${-94 + i * 20} 62, ${-104 + i * 20} 62`,
        0.4,
      );
  const face = back
    ? fill(cut(pts`-100 -62, 100 -62, 8 16, -8 16`, 1.4), 'paper', EDGE) +
      within(sheet, tone(-100, 100, 6, 62, 1, 6, 'petrol', 10)) +
      fill(bar(-98, 60, -26, 0, 3.4) + bar(98, 60, 26, 0, 3.4), 'key') +
      fill(disc(0, 8, 17), ink, EDGE) +
      fill(gouge(-7, 3, 5, 14, 2.4) + gouge(6, 2, -4, 14, 2), 'paper')
    : (air ? within(sheet, fill(stripes, ink)) : '') +
      fill(box(50, -44, 34, 42, 1), ink, EDGE.replace('5', '3')) +
      fill(disc(67, -24, 9) + gouge(54, -10, 80, -12, 2.4, -3), 'paper') +
      fill(
        gouge(-56, 4, 26, 2, 2.6, 2) +
          gouge(-56, 20, 44, 19, 2.6, -2) +
          gouge(-56, 36, 4, 35, 2.6, 2) +
          ring(40, -30, 22, 22, 2.6, 0, Math.PI * 2) +
          gouges(3, (t) => [-20, -40 + t * 30, 22, -38 + t * 30, 1.8, 4]),
        'key',
      );
  return fill(sheet, 'paper', EDGE) + face;
};

export const pillarBox = (x, y) => {
  const body = cut(
    pts`${x - 128} ${y + 150}, ${x + 128} ${y + 150}, ${x + 128} 812, ${x - 128} 812`,
    1.5,
  );
  const cap = cut(arcPts(x, y + 104, 142, 100, Math.PI, Math.PI * 2, 26), 1.2);
  const shade = (shape, from) =>
    within(
      shape,
      fill(box(x + 74, y - 20, 90, 900, 0), screen('key', 9, 12)),
      fill(box(x + 34, y - 20, 40, 900, 0), screen('key', 6, 12)),
      fill(box(x + from, y - 20, 30, 900, 0), screen('key', 3.4, 12)),
    );
  return [
    fill(body, 'buoy', EDGE),
    shade(body, 4),
    fill(cap, 'buoy', EDGE),
    shade(cap, 4),
    fill(box(x - 156, y + 100, 312, 26, 1.5), 'buoy', EDGE),
    fill(box(x - 140, y + 126, 280, 26, 1.5), 'key', EDGE),
    fill(
      gouges(26, (t) => [x - 146 + t * 292, y + 105, x - 142 + t * 292, y + 120, 2]),
      'key',
    ),
    // the mouth, with a hood over it, and a letter half way in
    fill(box(x - 96, y + 196, 192, 42, 1.5), 'key', CONTOUR),
    fill(
      cut(
        pts`${x - 108} ${y + 200}, ${x - 92} ${y + 176}, ${x + 92} ${y + 176}, ${x + 108} ${y + 200}`,
        1,
      ),
      'buoy',
      EDGE,
    ),
    // plate: a small frame of hours, only ruled
    fill(box(x - 62, y + 306, 124, 128, 1.5), 'paper', EDGE),
    fill(
      gouges(6, (t) => [x - 44, y + 340 + t * 84, x + between(10, 44), y + 340 + t * 84, 2.2]) +
        box(x - 44, y + 320, 88, 8, 0.8),
      'key',
    ),
    // the door with its lock and a cast ring
    fill(
      bar(x - 100, y + 252, x - 100, 812, 4) +
        bar(x + 104, y + 252, x + 104, 812, 4) +
        bar(x - 100, y + 252, x + 104, y + 252, 4) +
        disc(x + 82, y + 470, 11) +
        box(x + 79, y + 470, 7, 22, 0.5),
      'key',
    ),
    fill(ring(x - 6, y + 494, 46, 46, 7, 0, Math.PI * 2), 'lamp', EDGE.replace('5', '3')),
    fill(
      gouges(6, (t) => {
        const a = t * Math.PI * 2 + 0.5;
        return [
          x - 6 + Math.cos(a) * 6,
          y + 494 + Math.sin(a) * 6,
          x - 6 + Math.cos(a) * 33,
          y + 494 + Math.sin(a) * 33,
          6,
        ];
      }),
      'lamp',
    ),
    fill(
      gouge(x - 116, y + 200, x - 114, y + 560, 4) +
        gouge(x - 84, y + 60, x - 20, y + 20, 6, -10) +
        gouge(x - 104, y + 84, x - 84, y + 66, 4, -3) +
        gouges(16, (t) => [
          x - 92 + t * 40,
          y + 280 + t * 340,
          x - 92 + t * 40,
          y + 320 + t * 340,
          2.6,
        ]),
      'paper',
    ),
  ].join('');
};
