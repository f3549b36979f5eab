// crane: the container quay at first light.
import {
  W,
  bar,
  between,
  box,
  cut,
  disc,
  fill,
  gouge,
  gouges,
  gull,
  pts,
  rnd,
  sea,
  spot,
  tone,
} from '../press.mjs';

export const seed = 4177;

export default function draw() {
  const sun = disc(840, 372, 168);
  const inks = ['buoy', 'petrol', 'lamp', 'key', 'petrol', 'buoy'];
  // the stack on deck: spot and key boxes, and the ribs cut in them
  let sp = '',
    ky = '',
    gv = '';
  for (let r = 0; r < 4; r++)
    for (let c = 0; c < 9; c++) {
      if (r === 3 && (c < 2 || c > 5)) continue;
      if (r === 2 && c === 0) continue;
      const x = 150 + c * 62,
        y = 548 - r * 42,
        i = inks[Math.floor(rnd() * 6)];
      if (i === 'key') ky += box(x, y, 57, 37, 0.8);
      else sp += fill(box(x, y, 57, 37, 0.8), i);
      for (let k = 1; k < 6; k++) gv += gouge(x + k * 9.5, y + 4, x + k * 9.5, y + 34, 0.9);
    }
  const hull = cut(pts`90 588, 812 588, 780 676, 130 676`, 1.6);
  // a quay crane at x, drawn to scale s
  const crane = (x, s) => {
    const u = (v) => v * s;
    let d =
      bar(x, 600, x + u(26), 250, u(17)) +
      bar(x + u(150), 600, x + u(128), 250, u(17)) +
      box(x - u(420), 236, u(640), u(20), 1) +
      box(x + u(14), 330, u(128), u(13), 1) +
      bar(x + u(16), 420, x + u(138), 338, u(7)) +
      bar(x + u(20), 338, x + u(140), 440, u(7)) +
      bar(x + u(76), 96, x + u(26), 250, u(11)) +
      bar(x + u(76), 96, x + u(128), 250, u(11)) +
      bar(x + u(76), 100, x - u(400), 240, u(5)) +
      bar(x + u(76), 100, x - u(180), 240, u(5)) +
      bar(x + u(76), 100, x + u(210), 240, u(5)) +
      box(x + u(140), 258, u(66), u(38), 1) +
      box(x - u(26), 598, u(210), u(16), 1);
    for (let k = -410; k < 210; k += 34)
      d +=
        bar(x + u(k), 256, x + u(k + 17), 238 + u(34), u(3)) +
        bar(x + u(k + 17), 238 + u(34), x + u(k + 34), 256, u(3));
    d += box(x - u(420), 238 + u(32), u(560), u(5), 0.6);
    d +=
      box(x - u(248), 250, u(44), u(20), 1) +
      bar(x - u(238), 268, x - u(238), 366, 3) +
      bar(x - u(214), 268, x - u(214), 366, 3);
    return d;
  };
  return [
    // sky, sun and the spot boxes, then hills, then the box in the air
    spot(tone(-5, W, 4, 560, 12.4, 1.2, 'petrol', 12), fill(sun, 'lamp'), sp),
    spot(
      fill(
        cut(pts`-12 560, 70 540, 150 556, -12 600`, 2) +
          cut(pts`720 566, 860 528, 960 546, 1090 510, 1212 540, 1212 600, 720 600`, 2),
        'petrol',
      ),
    ),
    spot(fill(box(250 - 7, 366, 60, 38, 0.8), 'buoy')),
    fill(ky, 'key'),
    fill(hull, 'key'),
    fill(cut(pts`122 650, 790 650, 784 668, 127 668`, 1), 'buoy'),
    fill(box(690, 452, 82, 138, 1) + box(676, 440, 110, 18, 1) + box(728, 404, 26, 40, 1), 'key'),
    fill(crane(506, 0.92), 'key'),
    fill(crane(920, 1), 'key'),
    fill(box(0, 612, 1200, 10, 1) + box(830, 600, 380, 96, 1.5), 'key'),
    spot(fill(box(-12, 662, W + 24, 150, 1), 'petrol')),
    fill(sea(680, 800, 70, 1.3), 'key'),
    fill(
      gv +
        sea(672, 796, 80, 1.1) +
        gouges(9, (t) => [
          702 + ((t * 9) % 3) * 24,
          470 + Math.floor(t * 3) * 30,
          716 + ((t * 9) % 3) * 24,
          470 + Math.floor(t * 3) * 30,
          5,
          0,
        ]) +
        gouges(26, (t) => [
          846 + t * 350,
          between(626, 640),
          850 + t * 350 + between(-6, 6),
          between(664, 690),
          2.2,
        ]) +
        gouges(20, (t) => [
          150 + t * 620,
          600 + between(0, 6),
          176 + t * 620,
          602 + between(0, 8),
          1.8,
        ]) +
        gouges(22, (t) => [
          between(700, 980),
          250 + t * 250,
          between(720, 1000) + 40,
          250 + t * 250,
          between(0.8, 2),
        ]),
      'paper',
    ),
    fill(gull(330, 150, 26) + gull(400, 196, 18) + gull(1080, 120, 20), 'key'),
  ].join('');
}
