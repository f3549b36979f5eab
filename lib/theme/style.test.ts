import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { designTheme, faces, fixedInks, newsroomPaper, schemes, themed } from '@/lib/theme/schema';
import { firstFace, themeStyle, tokensOf } from '@/lib/theme/style';

const css = readFileSync('app/styles/tokens.css', 'utf8');
const inSheet = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, Light, Dark]) => [name!, { Light: Light!, Dark: Dark! }],
  ),
);

it('knows the colours and faces of the style sheet', () => {
  for (const scheme of schemes) {
    for (const name of themed)
      expect(designTheme[`${name}${scheme}`], name).toBe(inSheet.get(name)?.[scheme]);
    for (const [name, ink] of Object.entries(fixedInks[scheme]))
      expect(ink, name).toBe(inSheet.get(name)?.[scheme]);
  }
  const oneLine = css.replace(/\s+/g, ' ');
  expect(oneLine).toContain(`--latin-serif: ${faces.LITERATA.css};`);
  expect(oneLine).toContain(`--latin-sans: ${faces.LIBRE_FRANKLIN.css};`);
});

it('knows the paper of the newsroom', () => {
  const { Light, Dark } = newsroomPaper;
  expect(readFileSync('app/styles/desk/shell.css', 'utf8')).toContain(
    `--paper: light-dark(${Light}, ${Dark});`,
  );
});

it('says nothing for the design as it comes', () => {
  expect(themeStyle(designTheme)).toBe('');
});

it('says what is different, in both schemes and for old browsers, and prints on white', () => {
  const theme = { ...designTheme, petrolLight: '#00606e', paperDark: '#000000' };
  expect(themeStyle(theme)).toBe(
    ':root:root{--petrol:light-dark(#00606e,#66c5d1)}' +
      '@media screen{:root:root{--paper:light-dark(#f4f5f1,#000000)}}' +
      '@supports not (color:light-dark(#000,#fff)){@media screen{:root:root{--paper:#f4f5f1;--petrol:#00606e}}}',
  );
});

it('sets in the faces that are chosen, and asks for the first of them first', () => {
  const theme = { ...designTheme, storyFace: 'LIBRE_FRANKLIN' } as const;
  expect(themeStyle(theme)).toBe(`:root:root{--latin-serif:${faces.LIBRE_FRANKLIN.css}}`);
  expect(firstFace(theme)).toBe('/fonts/libre-franklin-basic.woff2');
  expect(firstFace(designTheme)).toBe('/fonts/literata-basic.woff2');
});

it('shows one scheme alone in a specimen', () => {
  expect(tokensOf(designTheme, 'Dark')).toMatchObject({
    '--paper': '#10191f',
    '--plum': '#e3a5cf',
    '--ink': '#e6ebe8',
    '--on-solid': '#10191f',
    '--serif': faces.LITERATA.css,
    colorScheme: 'dark',
  });
});
