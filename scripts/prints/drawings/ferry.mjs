// ferry: the ferry leaving under the hills.
import {
  INK,
  W,
  bar,
  between,
  box,
  clip,
  cut,
  disc,
  fill,
  gouges,
  gull,
  pts,
  sea,
  spot,
  tone,
} from '../press.mjs';

export const seed = 4274;

export default function draw() {
  const hull = cut(pts`170 520, 1010 520, 1062 470, 1100 470, 1030 636, 224 636`, 1.6);
  // two decks of windows
  let win = '';
  for (let i = 0; i < 15; i++) win += box(300 + i * 42, 436, 26, 26, 1);
  for (let i = 0; i < 9; i++) win += box(396 + i * 46, 366, 28, 24, 1);
  // smoke, as the funnel leaves it: x, y, radius
  let smoke = '';
  pts`560 226 46, 500 190 58, 420 168 66, 322 140 76, 214 128 66, 120 100 54`.forEach(
    ([x, y, r]) => (smoke += disc(x, y, r)),
  );
  const hills = cut(
    pts`-12 470, 90 400, 200 430, 330 330, 450 392, 600 340, 760 420, 900 350, 1040 404, 1212 330, 1212 560, -12 560`,
    3,
  );
  return [
    spot(tone(-5, W, 300, 480, 1, 9, 'lamp', 11), fill(smoke, INK.lamp, ' fill-opacity=".45"')),
    spot(
      `<g${clip('fh', hills)}>` +
        fill(box(-12, 300, W + 24, 300), INK.petrol, ' fill-opacity=".35"') +
        tone(-5, W, 320, 560, 3, 12, 'petrol', 11) +
        '</g>',
    ),
    fill(
      cut(pts`262 520, 286 424, 936 424, 990 520`, 1.5) +
        cut(pts`372 426, 388 352, 826 352, 858 426`, 1.5) +
        cut(pts`700 354, 716 290, 812 290, 838 354`, 1.5),
      'paper',
    ),
    fill(ring2(), 'key'),
    fill(hull, 'key'),
    fill(win, 'key'),
    spot(fill(cut(pts`520 354, 532 244, 606 244, 622 354`, 1.5), 'buoy')),
    fill(cut(pts`194 562, 1062 562, 1054 582, 202 582`, 1), 'buoy'),
    fill(
      box(528, 244, 84, 26, 1) +
        box(728, 302, 84, 26, 1) +
        bar(764, 290, 770, 190, 6) +
        bar(736, 220, 806, 214, 4) +
        bar(980, 470, 1040, 400, 5) +
        bar(250, 520, 250, 440, 5),
      'key',
    ),
    spot(fill(box(-12, 628, W + 24, 190, 1), 'petrol')),
    fill(sea(640, 800, 95, 1.35), 'key'),
    fill(
      sea(632, 796, 110, 1.25) +
        gouges(16, (t) => [
          230 + t * 800,
          634 + between(-6, 4),
          300 + t * 800,
          640 + between(-4, 8),
          between(4, 8),
          4,
        ]) +
        gouges(34, (t) => [
          220 + t * 800,
          592 + between(-2, 4),
          236 + t * 800,
          620 + between(-6, 6),
          1.7,
        ]) +
        gouges(30, (t) => [
          200 + t * 820,
          530 + between(0, 6),
          232 + t * 820,
          532 + between(0, 10),
          1.6,
        ]) +
        gouges(20, () => {
          const x = between(100, 560),
            y = between(90, 250);
          return [x, y, x + 44, y - 12, 1.6, 8];
        }),
      'paper',
    ),
    fill(gull(880, 180, 30) + gull(960, 244, 20) + gull(240, 280, 22) + gull(1080, 140, 16), 'key'),
  ].join('');
  // the lines of the superstructure
  function ring2() {
    const o = (p, w) =>
      p.map((a, i) => (i < p.length - 1 ? bar(...a, ...p[i + 1], w) : '')).join('');
    return (
      o(pts`262 520, 286 424, 936 424, 990 520`, 6) +
      o(pts`372 426, 388 352, 826 352, 858 426`, 6) +
      o(pts`700 354, 716 290, 812 290, 838 354, 700 354`, 6) +
      box(280, 478, 690, 6, 0.6)
    );
  }
}
