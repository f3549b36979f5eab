// bread: three kinds of bread, for bakery.
import { EDGE, fill, limb, soft, within } from '../hand.mjs';
import { arcPts, between, cut, gouge, gouges, pts, tone } from '../press.mjs';

// Bread: lamp ink, toasted from below with buoy dots, key shadow, flour cut in paper.
export const loaf = (shape, x0, x1, y0, y1, cuts, flour) =>
  [
    fill(shape, 'lamp', EDGE),
    within(
      shape,
      `<g style="mix-blend-mode:multiply">${tone(x0, x1, y0, y1, 3, 12.5, 'buoy', 11)}</g>`,
      tone(x0, x1, y0 + (y1 - y0) * 0.62, y1, 1, 7, 'key', 11),
    ),
    fill(cuts, 'paper', EDGE.replace('5', '3')),
    fill(flour, 'paper'),
  ].join('');

export const boule = (x, y, r) => {
  const shape = soft(
    pts`${x - r} ${y + r * 0.16}, ${x - r * 0.86} ${y - r * 0.34}, ${x - r * 0.4} ${y - r * 0.66}, ${x + r * 0.1} ${y - r * 0.72}, ${x + r * 0.66} ${y - r * 0.5}, ${x + r * 0.98} ${y}, ${x + r * 0.94} ${y + r * 0.34}, ${x + r * 0.4} ${y + r * 0.48}, ${x - r * 0.5} ${y + r * 0.48}, ${x - r * 0.92} ${y + r * 0.36}`,
    2,
  );
  const cuts =
    gouge(x - r * 0.62, y - r * 0.12, x + r * 0.62, y - r * 0.2, r * 0.06, -r * 0.24) +
    gouge(x - r * 0.2, y - r * 0.58, x + r * 0.16, y + r * 0.22, r * 0.06, r * 0.12) +
    gouge(x - r * 0.72, y + r * 0.14, x - r * 0.2, y + r * 0.2, r * 0.035, -r * 0.06) +
    gouge(x + r * 0.26, y + r * 0.18, x + r * 0.78, y + r * 0.06, r * 0.035, -r * 0.06);
  const flour = gouges(26, () => {
    const a = between(-2.8, -0.3);
    const far = between(0.2, 0.6) * r;
    const [px, py] = [x + Math.cos(a) * far * 1.2, y + Math.sin(a) * far * 0.9];
    return [px, py, px + between(8, 20), py + between(-4, 4), 1.8];
  });
  return loaf(shape, x - r, x + r, y - r * 0.8, y + r * 0.52, cuts, flour);
};

export const baguette = (x1, y1, x2, y2, w) => {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const shape = limb(
    [
      [x1, y1, w * 0.3],
      [x1 * 0.8 + x2 * 0.2, y1 * 0.8 + y2 * 0.2, w * 0.9],
      [mx, my, w],
      [x1 * 0.2 + x2 * 0.8, y1 * 0.2 + y2 * 0.8, w * 0.9],
      [x2, y2, w * 0.3],
    ],
    1.2,
  );
  const [dx, dy] = [x2 - x1, y2 - y1];
  const cuts = gouges(5, (t) => {
    const s = 0.14 + t * 0.82;
    return [
      x1 + dx * (s - 0.05),
      y1 + dy * (s - 0.05) + w * 0.26,
      x1 + dx * (s + 0.1),
      y1 + dy * (s + 0.1) - w * 0.26,
      w * 0.09,
      -w * 0.06,
    ];
  });
  const flour = gouges(12, () => {
    const s = between(0.12, 0.9);
    return [
      x1 + dx * s,
      y1 + dy * s - w * between(-0.1, 0.34),
      x1 + dx * (s + 0.03),
      y1 + dy * (s + 0.03) - w * between(-0.1, 0.34),
      1.6,
    ];
  });
  return loaf(
    shape,
    Math.min(x1, x2) - w,
    Math.max(x1, x2) + w,
    Math.min(y1, y2) - w / 2,
    Math.max(y1, y2) + w / 2,
    cuts,
    flour,
  );
};

export const tin = (x, y, w, h) => {
  const shape = cut(
    [
      ...arcPts(x + w * 0.17, y + h * 0.32, w * 0.2, h * 0.34, Math.PI * 0.9, Math.PI * 1.6, 6),
      ...arcPts(x + w * 0.5, y + h * 0.26, w * 0.22, h * 0.3, Math.PI * 1.2, Math.PI * 1.8, 6),
      ...arcPts(x + w * 0.83, y + h * 0.32, w * 0.2, h * 0.34, Math.PI * 1.4, Math.PI * 2.1, 6),
      [x + w * 0.95, y + h],
      [x + w * 0.05, y + h],
    ],
    1,
  );
  const cuts =
    gouge(x + w * 0.33, y + h * 0.04, x + w * 0.3, y + h * 0.4, 3, 4) +
    gouge(x + w * 0.67, y + h * 0.04, x + w * 0.7, y + h * 0.4, 3, -4);
  return loaf(
    shape,
    x,
    x + w,
    y,
    y + h,
    cuts,
    gouges(14, () => {
      const px = x + between(0.12, 0.84) * w;
      return [px, y + h * between(0.08, 0.22), px + 14, y + h * between(0.08, 0.22), 2];
    }),
  );
};
