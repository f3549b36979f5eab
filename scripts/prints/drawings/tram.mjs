// tram: a tram climbing past the terraces.
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
  spot,
  tone,
} from '../press.mjs';

export const seed = 4759;

export default function draw() {
  let k = '',
    g = '',
    s = '',
    lamp = '';
  // a terrace house: x, width, eaves, ink and height of roof; some windows are lit
  const house = (x, w, y, ink, r) => {
    s += fill(box(x, y, w, 800 - y, 1.5), ink);
    k +=
      cut(pts`${x - 10} ${y + 4}, ${x + w / 2} ${y - r}, ${x + w + 10} ${y + 4}`, 1.5) +
      box(x + w * 0.68, y - r - 4, 24, r * 0.8, 1);
    for (let yy = y + 34; yy < 560; yy += 84)
      for (let c = 0; c < 2; c++) {
        const wx = x + w * (0.16 + c * 0.44);
        k += box(wx, yy, w * 0.24, 52, 1);
        if (rnd() < 0.55) lamp += box(wx + 5, yy + 5, w * 0.24 - 10, 42, 0.8);
        else g += gouge(wx + 8, yy + 44, wx + w * 0.2, yy + 8, 2.2);
      }
    g += gouges(12, (t) => [
      x + w * 0.15 + t * w * 0.7,
      y - r * 0.2 + between(-4, 4),
      x + w * 0.12 + t * w * 0.72,
      y + 2,
      2,
    ]);
  };
  house(-30, 190, 250, 'moss', 100);
  house(160, 160, 310, 'lamp', 84);
  house(322, 200, 230, 'petrol', 110);
  house(524, 150, 290, 'moss', 80);
  house(676, 190, 210, 'lamp', 100);
  house(868, 160, 270, 'petrol', 90);
  house(1030, 200, 200, 'moss', 110);
  // the tram: t body lines, tw windows, tp the painted panels
  let t = '',
    tw = '',
    tp = '',
    wheels = '';
  tp = box(180, 420, 800, 210, 2) + cut(pts`196 424, 220 388, 940 388, 964 424`, 2);
  for (let i = 0; i < 8; i++)
    tw += box(206 + i * 95, 446, i === 3 || i === 6 ? 64 : 78, i === 3 || i === 6 ? 172 : 84, 1.2);
  t =
    box(172, 612, 816, 26, 1.5) +
    box(186, 540, 788, 9, 1) +
    box(216, 380, 728, 14, 1) +
    bar(560, 382, 620, 306, 6) +
    bar(680, 382, 620, 306, 6) +
    bar(560, 306, 680, 306, 6) +
    box(270, 636, 200, 16) +
    box(690, 636, 200, 16);
  for (const x of [310, 430, 730, 850]) wheels += disc(x, 654, 24);
  // street, wires and tram all climb together
  const tilt = (x) => `<g transform="rotate(-5 600 640)">${x}</g>`;
  return [
    spot(tone(-5, W, 2, 330, 3, 9, 'petrol', 12), fill(disc(210, 130, 74), 'buoy')),
    spot(s),
    fill(k, 'key'),
    fill(lamp, 'lamp'),
    fill(g, 'paper'),
    tilt(
      fill(box(-80, 672, 1400, 260, 2), 'key') +
        fill(bar(-80, 300, 1300, 300, 4) + bar(-80, 250, 1300, 268, 3), 'key') +
        fill(tp, 'paper') +
        spot(fill(tp, 'buoy')) +
        fill(t + wheels, 'key') +
        fill(tw, 'key') +
        fill(
          gouges(24, (u, i) => {
            const c = i % 8;
            const x = 214 + c * 95 + Math.floor(i / 8) * 15;
            return [x, 520, x + 34, 454, 2.6];
          }) +
            gouges(44, (u) => [190 + u * 780, 596, 192 + u * 780, 610, 1.8]) +
            gouges(4, (u, i) => [
              [310, 430, 730, 850][i] - 10,
              648,
              [310, 430, 730, 850][i] + 10,
              660,
              4,
            ]) +
            box(-80, 690, 1400, 6, 1) +
            box(-80, 726, 1400, 7, 1) +
            gouges(90, () => {
              const x = between(-60, 1280),
                y = between(742, 880);
              return [x, y, x + between(20, 60), y, between(2, 4)];
            }),
          'paper',
        ) +
        fill(disc(204, 584, 13) + disc(956, 584, 13) + box(500, 400, 160, 20, 1), 'lamp'),
    ),
    fill(gull(420, 120, 22) + gull(520, 160, 16), 'key'),
  ].join('');
}
