// ropeworks: strands run off the bobbins, meet at the top, and leave as rope.
import { EDGE, fill, line, place, rope, screen, stamp, within } from '../hand.mjs';
import { bobbin, coil, gear } from '../parts/ropewalk.mjs';
import {
  CONTOUR,
  W,
  arcPts,
  bar,
  box,
  cut,
  disc,
  gouge,
  gouges,
  pts,
  ring,
  spot,
  tone,
} from '../press.mjs';

export const seed = 6379;

export default function draw() {
  const [mx, my, mr] = [318, 318, 236];
  const [tx, ty] = [700, 330];
  const six = Array.from({ length: 6 }, (_, i) => {
    const a = (i / 6) * Math.PI * 2 + 0.28;
    return [mx + Math.cos(a) * 158, my + Math.sin(a) * 158];
  });
  const bobbins = [stamp(bobbin(0, 0, 'buoy')), stamp(bobbin(0, 0, 'petrol'))];
  // one tall window with the last of the sun in it, set five times
  const pane = cut([...arcPts(44, 150, 44, 44, Math.PI, Math.PI * 2, 12), [88, 452], [0, 452]], 1);
  const tall = stamp(
    fill(pane, 'paper', EDGE),
    within(
      pane,
      `<g style="mix-blend-mode:multiply">${tone(-6, 96, 100, 460, 2, 12, 'lamp', 12)}</g>`,
      fill(
        box(42, 106, 5, 346, 0.5) +
          [170, 226, 282, 338, 394].map((y) => box(0, y, 88, 4.5, 0.5)).join(''),
        'key',
      ),
    ),
  );
  let trusses = box(-10, 40, W + 20, 17, 1);
  for (let x = -40; x < 1240; x += 248)
    trusses +=
      bar(x, 48, x + 124, -30, 11) +
      bar(x + 124, -30, x + 248, 48, 11) +
      bar(x + 124, -30, x + 124, 48, 8) +
      bar(x + 62, 8, x + 124, 48, 6) +
      bar(x + 186, 8, x + 124, 48, 6);
  const floor = cut(pts`-12 572, 1212 572, 1212 812, -12 812`, 1.5);
  let boards = '';
  for (let i = -7; i <= 8; i++) boards += bar(560 + i * 80, 572, 520 + i * 130, 812, 3.4);
  const spokes = six
    .map(([x, y]) => bar(mx, my, mx + (x - mx) * 1.4, my + (y - my) * 1.4, 19))
    .join('');
  return [
    spot(tone(-5, W, 4, 572, 12.5, 5, 'petrol', 12)),
    [0, 1, 2, 3, 4].map((i) => place(596 + i * 126, 0, 1, tall)).join(''),
    fill(box(-10, 470, W + 20, 12, 1) + trusses, 'key'),
    fill(
      gouges(40, (t) => [t * W, 44, t * W + 8, 53, 2]),
      'paper',
    ),
    fill(box(-10, 482, W + 20, 96, 0), screen('key', 7, 12)),
    // belt and line shaft
    fill(box(-10, 84, 640, 13, 1) + disc(470, 90, 40) + disc(120, 90, 32), 'key', CONTOUR) +
      fill(disc(470, 90, 14) + disc(120, 90, 10), 'buoy'),
    fill(floor, 'paper'),
    spot(fill(floor, 'buoy')),
    within(floor, tone(-5, W, 600, 812, 2, 10, 'key', 12)),
    fill(boards, 'key'),
    fill(bar(430, 90, 356, 318, 9) + bar(508, 96, 400, 350, 9), 'key', CONTOUR),
    // the machine: frame, then the great wheel with its bobbins
    fill(
      cut(pts`196 600, 286 300, 350 300, 440 600, 392 600, 318 372, 244 600`, 1.5) +
        box(146, 584, 350, 34, 1.5),
      'key',
      CONTOUR,
    ),
    fill(cut(arcPts(318, 628, 270, 24, 0, Math.PI * 2, 24), 1), 'key'),
    fill(ring(mx, my, mr, mr, 34, 0, Math.PI * 2), 'buoy', EDGE),
    within(
      ring(mx, my, mr, mr, 34, 0, Math.PI * 2),
      tone(mx - mr, mx + mr, my - 40, my + mr, 1, 9, 'key', 11),
    ),
    fill(
      gouges(28, (t) => {
        const a = t * Math.PI * 2;
        return [
          mx + Math.cos(a) * 210,
          my + Math.sin(a) * 210,
          mx + Math.cos(a + 0.03) * 228,
          my + Math.sin(a + 0.03) * 228,
          2.6,
        ];
      }),
      'paper',
    ),
    fill(spokes, 'key', CONTOUR),
    fill(gear(mx, my, 66, 18), 'key', CONTOUR) +
      fill(disc(mx, my, 50), 'petrol') +
      fill(disc(mx, my, 22), 'lamp', EDGE) +
      fill(disc(mx, my, 7), 'key'),
    six.map(([x, y], i) => place(x, y, 1, bobbins[i % 2])).join(''),
    // strands to the top, rope from it
    six
      .map(([x, y]) =>
        fill(
          line(
            [
              [x + 10, y],
              [(x + tx) / 2 + 20, (y + ty) / 2 + (y - ty) * 0.02],
              [tx, ty + (y - my) * 0.2],
            ],
            11,
          ),
          'lamp',
          EDGE,
        ),
      )
      .join(''),
    fill(
      six
        .map(([x, y]) =>
          gouges(6, (t) => {
            const s = 0.12 + t * 0.85;
            const px = x + 10 + (tx - x) * s;
            const py = y + (ty + (y - my) * 0.2 - y) * s;
            return [px - 4, py - 5, px + 5, py + 5, 1.5];
          }),
        )
        .join(''),
      'key',
    ),
    fill(box(676, 352, 74, 232, 1.5) + box(640, 570, 146, 30, 1.5), 'key', CONTOUR),
    fill(cut(pts`650 262, 690 262, 772 300, 772 364, 690 402, 650 402`, 1.5), 'petrol', EDGE),
    within(
      cut(pts`650 262, 690 262, 772 300, 772 364, 690 402, 650 402`, 0),
      tone(640, 780, 320, 402, 1, 9, 'key', 10),
    ),
    fill(box(640, 254, 22, 156, 1.2) + box(762, 292, 20, 80, 1.2), 'key', CONTOUR) +
      fill(
        gouge(676, 284, 752, 312, 4, -4) +
          gouge(690, 420, 688, 540, 4) +
          gouge(704, 420, 704, 480, 3),
        'paper',
      ),
    // capstan that hauls it off
    fill(box(990, 360, 40, 230, 1.5) + box(936, 572, 150, 30, 1.5), 'key', CONTOUR),
    fill(disc(1010, 384, 104), 'key', CONTOUR) + fill(disc(1010, 384, 82), 'buoy'),
    within(disc(1010, 384, 82), tone(920, 1100, 384, 470, 1, 9, 'key', 11)),
    fill(
      [0, 1, 2, 3, 4]
        .map((i) => {
          const a = (i / 5) * Math.PI * 2 + 0.3;
          return disc(1010 + Math.cos(a) * 50, 384 + Math.sin(a) * 50, 19);
        })
        .join('') + disc(1010, 384, 22),
      'key',
    ) + fill(disc(1010, 384, 9), 'lamp'),
    rope(
      [
        [782, 331],
        [880, 316],
        [960, 290],
        [1030, 276],
        [1098, 312],
        [1124, 384],
        [1104, 470],
        [1130, 560],
        [1220, 640],
      ],
      40,
    ),
    fill(
      gouges(14, (t) => {
        const a = Math.PI * (0.75 + t * 0.5);
        return [
          1010 + Math.cos(a) * 93,
          384 + Math.sin(a) * 93,
          1010 + Math.cos(a + 0.06) * 93,
          384 + Math.sin(a + 0.06) * 93,
          2.4,
        ];
      }),
      'paper',
    ),
    // coils in front
    coil(150, 706, 122, 3, 36),
    coil(880, 720, 150, 4, 38),
    coil(500, 758, 138, 2, 40),
    rope(
      [
        [640, 766],
        [700, 790],
        [760, 776],
        [830, 800],
      ],
      36,
    ),
  ].join('');
}
