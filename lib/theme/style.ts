import {
  designTheme,
  faces,
  fixedInks,
  spots,
  surfaces,
  themed,
  type Scheme,
  type Theme,
  type Themed,
} from '@/lib/theme/schema';

const isChanged = (theme: Theme, name: Themed) =>
  (['Light', 'Dark'] as const).some(
    (scheme) => theme[`${name}${scheme}`] !== designTheme[`${name}${scheme}`],
  );
const both = (theme: Theme, name: Themed) =>
  `--${name}:light-dark(${theme[`${name}Light`]},${theme[`${name}Dark`]})`;
const facesOf = (theme: Theme) => [
  ...(theme.storyFace === designTheme.storyFace
    ? []
    : [`--latin-serif:${faces[theme.storyFace].css}`]),
  ...(theme.factFace === designTheme.factFace ? [] : [`--latin-sans:${faces[theme.factFace].css}`]),
];

// Twice, so that it goes before the style sheet's rule for browsers without light-dark(), wherever it stands.
const rule = (declarations: readonly string[]) =>
  declarations.length > 0 ? `:root:root{${declarations.join(';')}}` : '';

/**
 * What a theme changes of the style sheet's tokens, as the text of a style element; empty for the design as it
 * comes. Paper stays white where it is printed on.
 */
export function themeStyle(theme: Theme): string {
  const named = themed.filter((name) => isChanged(theme, name));
  const onScreen = named.filter((name) => surfaces.some((surface) => surface === name));
  const inInk = named.filter((name) => spots.some((spot) => spot === name));
  const set = rule([...inInk.map((name) => both(theme, name)), ...facesOf(theme)]);
  const shown = rule(onScreen.map((name) => both(theme, name)));
  const plain = rule(named.map((name) => `--${name}:${theme[`${name}Light`]}`));
  return [
    set,
    shown && `@media screen{${shown}}`,
    plain && `@supports not (color:light-dark(#000,#fff)){@media screen{${plain}}}`,
  ].join('');
}

/**
 * The colours of one scheme as custom properties of an element, for a specimen that shows both side by side: all of them, since
 * those of the page have been worked out for its own scheme by then.
 */
export function tokensOf(theme: Theme, scheme: Scheme): Record<string, string> {
  return {
    ...Object.fromEntries(themed.map((name) => [`--${name}`, theme[`${name}${scheme}`]])),
    ...Object.fromEntries(
      Object.entries(fixedInks[scheme]).map(([name, ink]) => [`--${name}`, ink]),
    ),
    '--serif': faces[theme.storyFace].css,
    '--sans': faces[theme.factFace].css,
    colorScheme: scheme.toLowerCase(),
  };
}

/** The file of the face that the headlines are set in: what a page needs first. */
export const firstFace = ({ storyFace }: Pick<Theme, 'storyFace'>) => faces[storyFace].file;
