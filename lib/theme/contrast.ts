import { contrast, mixed, nearestThat } from '@/lib/theme/colour';
import {
  fixedInks,
  newsroomPaper,
  schemes,
  spots,
  surfaces,
  type ColourKey,
  type Scheme,
  type Spot,
  type Surface,
  type Theme,
} from '@/lib/theme/schema';
import type { FieldError } from '@/lib/errors';

/** What WCAG 2.2 AA asks: of text (1.4.3), and of the borders of controls and the focus (1.4.11). */
export const asked = { text: 4.5, border: 3 } as const;
/** How much of its spot a fact box has in the paper: the style sheet's `--wash`. */
const washShare = 0.09;

type Colours = Pick<Theme, ColourKey>;
type Pair = { on: string; ratio: number; need: number; what: string };

const inkWords = {
  ink: { what: 'text', need: asked.text },
  'ink-2': { what: 'small text', need: asked.text },
  field: { what: 'the borders of fields', need: asked.border },
  focus: { what: 'the mark of the focus', need: asked.border },
} as const;

const of = (colours: Colours, name: Surface | Spot, scheme: Scheme) => colours[`${name}${scheme}`];

/** What must be read on a surface whatever the spots are. */
const onSurface = (surface: string, scheme: Scheme): Pair[] =>
  (Object.keys(inkWords) as (keyof typeof inkWords)[]).map((name) => {
    const { what, need } = inkWords[name];
    return { on: what, ratio: contrast(fixedInks[scheme][name], surface), need, what };
  });

/** A spot as text on each surface and in the newsroom, and what stands in its fact box: the spot and the small ink on its wash. */
function ofSpot(spot: string, colours: Colours, scheme: Scheme): Pair[] {
  const wash = mixed(spot, washShare, of(colours, 'paper', scheme));
  return [
    ...surfaces.map((name) => ({
      ...{ on: `the ${name}`, ratio: contrast(spot, of(colours, name, scheme)) },
      ...{ need: asked.text, what: 'it' },
    })),
    {
      ...{ on: 'the newsroom’s paper', ratio: contrast(spot, newsroomPaper[scheme]) },
      ...{ need: asked.text, what: 'it' },
    },
    { on: 'its fact box', ratio: contrast(spot, wash), need: asked.text, what: 'it' },
    {
      ...{ on: 'its fact box', ratio: contrast(fixedInks[scheme]['ink-2'], wash) },
      ...{ need: asked.text, what: 'small text' },
    },
  ];
}

const worst = (pairs: readonly Pair[]) =>
  pairs.reduce((least, pair) => (pair.ratio / pair.need < least.ratio / least.need ? pair : least));
const pass = (pairs: readonly Pair[]) => pairs.every(({ ratio, need }) => ratio >= need);

/** Rounded down: what is refused never reads as if it were enough. */
export const ratioText = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

const instead = (hex: string | null) =>
  hex
    ? `The nearest that passes is ${hex}.`
    : 'No lightness of this colour passes: choose another, or another surface.';

const byDay: Record<Scheme, string> = { Light: 'By day', Dark: 'By night' };

/** The pair of a colour that is hardest to read, with its ratio: what a specimen says beside it. */
export function leastOf(colours: Colours, name: Surface | Spot, scheme: Scheme): Pair {
  const hex = of(colours, name, scheme);
  return (surfaces as readonly string[]).includes(name)
    ? worst(onSurface(hex, scheme))
    : worst(ofSpot(hex, colours, scheme));
}

/**
 * What cannot be read well enough: which colour, on what, the ratio measured and the one that is asked, and the nearest
 * colour that would pass. A surface on which the inks cannot be read is at fault itself, and only where none is are the spots
 * held to them.
 */
export function contrastFaults(colours: Colours): FieldError[] {
  return schemes.flatMap((scheme) => {
    const ofSurfaces = surfaces.flatMap((name) => {
      const hex = of(colours, name, scheme);
      const pairs = onSurface(hex, scheme);
      if (pass(pairs)) return [];
      const { ratio, need, what } = worst(pairs);
      const nearest = nearestThat((other) => pass(onSurface(other, scheme)), hex);
      return {
        path: `${name}${scheme}`,
        message: `${byDay[scheme]} ${what} on the ${name} would have a contrast of ${ratioText(ratio)} : 1, and ${need} : 1 is asked. ${instead(nearest)}`,
      };
    });
    if (ofSurfaces.length > 0) return ofSurfaces;
    return spots.flatMap((name) => {
      const hex = of(colours, name, scheme);
      const pairs = ofSpot(hex, colours, scheme);
      if (pass(pairs)) return [];
      const { on, ratio, need, what } = worst(pairs);
      const nearest = nearestThat((other) => pass(ofSpot(other, colours, scheme)), hex);
      return {
        path: `${name}${scheme}`,
        message: `${byDay[scheme]} ${what === 'it' ? name : what} on ${on} would have a contrast of ${ratioText(ratio)} : 1, and ${need} : 1 is asked. ${instead(nearest)}`,
      };
    });
  });
}
