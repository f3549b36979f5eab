/** Colours as `#rrggbb`, how well they can be told apart (WCAG 2.2), and as lightness, chroma and hue (Oklab, CSS Color 4). */

type Triple = [number, number, number];

const channels = (hex: string): Triple =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Triple;

const linear = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const gamma = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

/** Relative luminance, 0 for black to 1 for white. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(linear) as Triple;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours, 1 for the same to 21 for black and white. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness from 0 to 1, and the two axes of colour. */
function oklab(hex: string): Triple {
  const [r, g, b] = channels(hex).map(linear) as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Linear light, which may lie outside of what a screen can show. */
function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const hexOf = (lab: Triple) =>
  `#${fromOklab(lab)
    .map((value) => Math.round(gamma(Math.min(1, Math.max(0, value))) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** What `color-mix(in oklab, one share, other)` is; `share` from 0 to 1. */
export function mixed(one: string, share: number, other: string): string {
  const [first, second] = [oklab(one), oklab(other)];
  return hexOf(first.map((value, at) => value * share + second[at]! * (1 - share)) as Triple);
}

const isShown = (lab: Triple) => fromOklab(lab).every((value) => value > -1e-4 && value < 1 + 1e-4);

/** The colour in another lightness and the same hue, with as much of its chroma as a screen can show there. */
function lit([, a, b]: Triple, lightness: number): string {
  let [low, high] = [0, 1];
  if (!isShown([lightness, a, b])) {
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2;
      if (isShown([lightness, a * middle, b * middle])) low = middle;
      else high = middle;
    }
  } else low = 1;
  return hexOf([lightness, a * low, b * low]);
}

const step = 0.002;

/** The nearest colour of the same hue that passes, lighter or darker; null when none does. */
export function nearestThat(passes: (hex: string) => boolean, hex: string): string | null {
  const lab = oklab(hex);
  for (let away = 0; away <= 1; away += step) {
    for (const lightness of [lab[0] - away, lab[0] + away]) {
      if (lightness < 0 || lightness > 1) continue;
      const candidate = away === 0 ? hex : lit(lab, lightness);
      if (passes(candidate)) return candidate;
    }
  }
  return null;
}
