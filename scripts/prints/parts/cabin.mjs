// cabin: what else there is in the cabin: the porthole and the lamp, for logbook.
import { EDGE, fill, screen, soft, within } from '../hand.mjs';
import {
  CONTOUR,
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

export const porthole = (x, y, r) => {
  const glass = disc(x, y, r);
  return [
    fill(disc(x, y, r + 42), 'lamp', CONTOUR),
    fill(ring(x, y, r + 30, r + 30, 5, 0, Math.PI * 2), 'key'),
    within(
      disc(x, y, r + 42),
      fill(box(x, y - r - 50, r + 60, r * 2 + 100, 0), screen('key', 5, 10)),
    ),
    fill(glass, 'key', EDGE),
    within(
      glass,
      tone(x - r, x + r, y - r, y + 30, 1, 9, 'petrol', 11),
      fill(disc(x + 26, y - 34, 30), 'paper'),
      fill(box(x - r, y + 26, r * 2, r, 1), 'petrol'),
      fill(
        gouges(16, (t) => [
          x + 26 - between(6, 34),
          y + 30 + t * 80,
          x + 26 + between(6, 34),
          y + 30 + t * 80,
          3,
        ]),
        'paper',
      ),
      fill(
        gouges(14, (t) => [
          x + between(-r, r * 0.4),
          y + 34 + t * 80,
          x + between(0, r),
          y + 34 + t * 80,
          2.4,
        ]),
        'key',
      ),
    ),
    fill(
      Array.from({ length: 8 }, (_, i) =>
        disc(
          x + Math.cos((i * Math.PI) / 4 + 0.4) * (r + 21),
          y + Math.sin((i * Math.PI) / 4 + 0.4) * (r + 21),
          6.5,
        ),
      ).join(''),
      'key',
    ),
    fill(
      gouges(14, (t) => {
        const a = Math.PI * (0.95 + t * 0.6);
        return [
          x + Math.cos(a) * (r + 36),
          y + Math.sin(a) * (r + 36),
          x + Math.cos(a + 0.08) * (r + 36),
          y + Math.sin(a + 0.08) * (r + 36),
          2.4,
        ];
      }) +
        gouge(x - r * 0.7, y - r * 0.2, x - r * 0.1, y - r * 0.75, 5, -8) +
        gouge(x - r * 0.6, y + 2, x + 4, y - r * 0.62, 2.6, -8),
      'paper',
    ),
  ].join('');
};

// The table lamp: brass font, glass chimney, one flame.
export const oilLamp = (x, y) =>
  [
    fill(
      cut(
        pts`${x - 66} ${y + 62}, ${x - 50} ${y + 34}, ${x + 50} ${y + 34}, ${x + 66} ${y + 62}`,
        1,
      ),
      'key',
      CONTOUR,
    ),
    fill(
      soft(
        pts`${x - 62} ${y - 12}, ${x - 50} ${y - 40}, ${x + 50} ${y - 40}, ${x + 62} ${y - 12}, ${x + 44} ${y + 30}, ${x - 44} ${y + 30}`,
        1,
      ),
      'buoy',
      EDGE,
    ),
    within(
      soft(
        pts`${x - 62} ${y - 12}, ${x - 50} ${y - 40}, ${x + 50} ${y - 40}, ${x + 62} ${y - 12}, ${x + 44} ${y + 30}, ${x - 44} ${y + 30}`,
        0,
      ),
      fill(box(x + 4, y - 50, 70, 90, 0), screen('key', 6, 11)),
      fill(
        gouge(x - 44, y - 20, x - 32, y + 18, 5, 6) + gouge(x - 28, y - 24, x - 20, y + 14, 3, 4),
        'paper',
      ),
    ),
    fill(box(x - 34, y - 62, 68, 24, 1), 'key', CONTOUR),
    fill(
      soft(
        pts`${x - 26} ${y - 62}, ${x - 44} ${y - 112}, ${x - 26} ${y - 160}, ${x - 22} ${y - 250}, ${x + 22} ${y - 250}, ${x + 26} ${y - 160}, ${x + 44} ${y - 112}, ${x + 26} ${y - 62}`,
        0.8,
      ),
      'paper',
      EDGE,
    ),
    fill(
      soft(
        pts`${x} ${y - 182}, ${x + 22} ${y - 108}, ${x + 14} ${y - 68}, ${x - 14} ${y - 68}, ${x - 22} ${y - 108}`,
        0.8,
      ),
      'lamp',
    ),
    fill(
      soft(
        pts`${x} ${y - 132}, ${x + 11} ${y - 96}, ${x + 7} ${y - 68}, ${x - 7} ${y - 68}, ${x - 11} ${y - 96}`,
        0.6,
      ),
      'buoy',
    ),
    fill(
      gouge(x + 24, y - 96, x + 16, y - 226, 3, -6) +
        bar(x + 34, y - 50, x + 62, y - 50, 6) +
        disc(x + 66, y - 50, 10),
      'key',
    ),
  ].join('');
