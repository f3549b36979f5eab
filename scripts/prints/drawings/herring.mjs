// herring: three herring on a plate.
import {
  H,
  INK,
  W,
  arcPts,
  box,
  clip,
  cut,
  disc,
  fill,
  gouge,
  gouges,
  n,
  pts,
  ring,
  spot,
  tone,
} from '../press.mjs';

export const seed = 4856;

export default function draw() {
  // one fish about 0 0: length L, turned by a; scales, gill and fins are gouges
  const fish = (cx, cy, L, a) => {
    const h = L * 0.15;
    const body = `M${-L / 2} 0C${-L * 0.34} ${n(-h * 1.1)} ${n(L * 0.1)} ${n(-h * 1.25)} ${n(L * 0.36)} ${n(-h * 0.22)}L${n(L * 0.52)} ${n(-h)}L${n(L * 0.47)} 0L${n(L * 0.52)} ${n(h)}L${n(L * 0.36)} ${n(h * 0.22)}C${n(L * 0.1)} ${n(h * 1.25)} ${n(-L * 0.34)} ${n(h * 1.1)} ${-L / 2} 0Z`;
    let cuts = '';
    for (let r = -3; r <= 3; r++)
      for (let c = 0; c < 17; c++) {
        const x = -L * 0.27 + c * L * 0.037 + (r % 2 ? L * 0.018 : 0),
          y = r * h * 0.24 * (1 - Math.pow(Math.max(0, c - 4) / 20, 1.2));
        cuts += gouge(x, y - h * 0.1, x, y + h * 0.1, 2.1, -7);
      }
    cuts +=
      gouge(-L * 0.34, -h * 0.62, -L * 0.34, h * 0.62, 4, -16) +
      gouge(-L * 0.47, h * 0.12, -L * 0.4, h * 0.22, 2, 2);
    cuts +=
      gouges(9, (t, i) => [L * 0.38, (i - 4) * h * 0.05, L * 0.49, (i - 4) * h * 0.19, 1.7]) +
      gouges(9, (t, i) => [
        -L * 0.05 + i * L * 0.018,
        -h * 1.0,
        -L * 0.03 + i * L * 0.022,
        -h * 1.2,
        1.4,
      ]);
    return (
      `<g transform="translate(${cx} ${cy}) rotate(${a})">` +
      `<g transform="translate(5 -4)">${fill(body, 'petrol')}</g>` +
      fill(body, 'key') +
      fill(
        `M${n(-L * 0.32)} ${n(h * 0.34)}C${n(-L * 0.1)} ${n(h * 1.02)} ${n(L * 0.12)} ${n(h * 0.8)} ${n(L * 0.35)} ${n(h * 0.14)}C${n(L * 0.1)} ${n(h * 0.42)} ${n(-L * 0.1)} ${n(h * 0.5)} ${n(-L * 0.32)} ${n(h * 0.34)}Z`,
        'petrol',
      ) +
      fill(cuts, 'paper') +
      fill(disc(-L * 0.405, -h * 0.2, 15), 'lamp') +
      fill(disc(-L * 0.405, -h * 0.2, 7), 'key') +
      fill(
        cut(pts`${-L * 0.02} ${-h * 0.96}, ${L * 0.1} ${-h * 1.5}, ${L * 0.15} ${-h * 0.8}`, 1) +
          cut(pts`${-L * 0.04} ${h * 0.9}, ${L * 0.04} ${h * 1.4}, ${L * 0.1} ${h * 0.8}`, 1),
        'key',
      ) +
      '</g>'
    );
  };
  // plate, lemon and checked cloth
  const plate = ring(560, 400, 560, 372, 26, 0, 2 * Math.PI, 24);
  let seg = '';
  for (let i = 0; i < 10; i++) {
    const a = (i / 10) * Math.PI * 2;
    seg += cut(
      pts`${1010 + Math.cos(a + 0.09) * 22} ${590 + Math.sin(a + 0.09) * 22}, ${1010 + Math.cos(a + 0.08) * 98} ${590 + Math.sin(a + 0.08) * 98}, ${1010 + Math.cos(a + 0.54) * 98} ${590 + Math.sin(a + 0.54) * 98}, ${1010 + Math.cos(a + 0.5) * 22} ${590 + Math.sin(a + 0.5) * 22}`,
      1,
    );
  }
  let cloth = '';
  for (let x = 0; x < W; x += 100) cloth += box(x, -4, 46, H + 8, 1);
  let cloth2 = '';
  for (let y = 0; y < H; y += 100) cloth2 += box(-12, y, W + 24, 46, 1);
  return [
    spot(fill(cloth, INK.buoy, ' fill-opacity=".72"')),
    spot(fill(cloth2, INK.buoy, ' fill-opacity=".72"')),
    fill(cut(arcPts(572, 414, 566, 378, 0, 2 * Math.PI, 40), 1.5), 'key'),
    fill(cut(arcPts(560, 400, 560, 372, 0, 2 * Math.PI, 40), 1.5), 'paper'),
    fill(plate, 'petrol'),
    fill(ring(560, 400, 440, 290, 6, 0, 2 * Math.PI, 5), 'petrol'),
    `<g${clip('hp', cut(arcPts(560, 400, 530, 344, 0, 2 * Math.PI, 40), 0))}>` +
      tone(0, 1120, 430, 770, 0.5, 6, 'petrol', 12) +
      '</g>',
    fish(540, 262, 780, -6),
    fish(580, 408, 800, -3),
    fish(540, 556, 760, 2),
    fill(disc(1016, 596, 136), 'key') +
      fill(disc(1010, 590, 132), 'lamp') +
      fill(disc(1010, 590, 112), 'paper') +
      fill(seg, 'lamp'),
    fill(
      gouges(30, (t) => {
        const a = t * Math.PI * 2;
        return [
          1010 + Math.cos(a) * 118,
          590 + Math.sin(a) * 118,
          1010 + Math.cos(a) * 128,
          590 + Math.sin(a) * 128,
          1.6,
        ];
      }),
      'key',
    ),
    fill(
      gouges(70, (t) => {
        const a = t * Math.PI * 2;
        return [
          560 + Math.cos(a) * 540,
          400 + Math.sin(a) * 354,
          560 + Math.cos(a) * 556,
          400 + Math.sin(a) * 366,
          2.6,
        ];
      }),
      'paper',
    ),
    // a sprig of dill
    fill(
      gouges(16, (t) => {
        const a = -2.2 + t * 0.9;
        return [
          250 + t * 60,
          690 - t * 70,
          250 + t * 60 + Math.cos(a) * 70,
          690 - t * 70 + Math.sin(a) * 40,
          5,
          6,
        ];
      }),
      'moss',
    ),
  ].join('');
}
