// theatre: the curtain and the lantern, for stage.
import { EDGE, fill, limb, rope, soft, within } from '../hand.mjs';
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

// One curtain, gathered: folds as long gouges that follow the cloth from rail to tie-back.
export const curtain = () => {
  const cloth = soft(
    pts`-30 60, 120 56, 300 70, 322 180, 300 320, 236 440, 190 486, 206 560, 236 660, 250 742, 120 750, -30 746`,
    2,
  );
  const fold = (t) => {
    const top = -20 + t * 320;
    const waist = -30 + t * 216;
    const foot = -20 + t * 256;
    return [top, waist, foot];
  };
  let shade = '';
  let shine = '';
  for (let i = 0; i < 9; i++) {
    const [a, b, c] = fold(i / 9 + 0.02);
    shade += limb(
      [
        [a, 70, 8],
        [(a + b) / 2 + 26 * (i / 9), 270, 20 - i * 0.6],
        [b, 484, 7],
        [(b + c) / 2 + 4, 600, 14],
        [c, 744, 17],
      ],
      0.5,
    );
    shine += gouge(a + 14, between(90, 130), b + 22, between(380, 450), 3.4, -14 * (i / 9) - 4);
    shine += gouge(a + 22, between(150, 200), b + 26, between(330, 400), 2, -14 * (i / 9) - 4);
    shine += gouge(b + 12, between(508, 520), c + 14, between(660, 730), 3, -4);
  }
  return [
    fill(cloth, 'plum', EDGE),
    within(cloth, tone(-40, 340, 60, 480, 1, 6, 'key', 11), fill(shade, 'key')),
    fill(shine, 'paper'),
    // tie-back with a tassel
    fill(limb(pts`-30 452 26, 80 484 26, 214 478 24`), 'lamp', EDGE),
    fill(
      gouges(12, (t) => [-10 + t * 210, 462 + t * 20, 0 + t * 212, 488 + t * 10, 2.4]),
      'key',
    ),
    fill(disc(214, 496, 15) + cut(pts`202 506, 228 506, 238 574, 194 574`, 1), 'lamp', EDGE),
    fill(
      gouges(6, (t) => [206 + t * 18, 512, 198 + t * 36, 572, 1.6]),
      'key',
    ),
  ].join('');
};

// The lantern: a ship's light with a cage, hung on a rope.
export const lantern = (x, y) =>
  [
    rope(
      [
        [x, -20],
        [x, y - 128],
      ],
      11,
    ),
    fill(ring(x, y - 112, 26, 30, 7, 0, Math.PI * 2), 'key', CONTOUR),
    fill(
      cut(
        pts`${x - 62} ${y - 66}, ${x - 26} ${y - 104}, ${x + 26} ${y - 104}, ${x + 62} ${y - 66}`,
        1,
      ) + box(x - 70, y - 70, 140, 16, 1),
      'key',
      CONTOUR,
    ),
    fill(
      cut(
        pts`${x - 56} ${y - 54}, ${x + 56} ${y - 54}, ${x + 48} ${y + 76}, ${x - 48} ${y + 76}`,
        1,
      ),
      'lamp',
      EDGE,
    ),
    fill(
      soft(
        pts`${x} ${y - 42}, ${x + 22} ${y + 14}, ${x + 16} ${y + 50}, ${x - 16} ${y + 50}, ${x - 22} ${y + 14}`,
        1,
      ),
      'paper',
    ),
    fill(
      soft(
        pts`${x} ${y - 8}, ${x + 10} ${y + 24}, ${x + 7} ${y + 48}, ${x - 7} ${y + 48}, ${x - 10} ${y + 24}`,
        1,
      ),
      'buoy',
    ),
    fill(
      bar(x - 30, y - 54, x - 26, y + 76, 5) +
        bar(x + 30, y - 54, x + 26, y + 76, 5) +
        box(x - 56, y - 8, 112, 6, 0.6),
      'key',
    ),
    fill(
      box(x - 60, y + 74, 120, 20, 1) +
        cut(
          pts`${x - 44} ${y + 94}, ${x + 44} ${y + 94}, ${x + 30} ${y + 112}, ${x - 30} ${y + 112}`,
          1,
        ),
      'key',
      CONTOUR,
    ),
  ].join('');
