import { z } from 'zod';

/** What a publisher may give colours of their own: the six spots and the three surfaces, by day and by night. Never their roles. */
export const surfaces = ['paper', 'sheet', 'tray'] as const;
export const spots = ['petrol', 'buoy', 'lamp', 'moss', 'plum', 'slate'] as const;
export const themed = [...surfaces, ...spots] as const;
export const schemes = ['Light', 'Dark'] as const;

export type Surface = (typeof surfaces)[number];
export type Spot = (typeof spots)[number];
export type Themed = (typeof themed)[number];
export type Scheme = (typeof schemes)[number];
export type ColourKey = `${Themed}${Scheme}`;

/** The design's own. A test holds them to the style sheet (app/styles/tokens.css). */
export const designColours = {
  paperLight: '#f4f5f1',
  paperDark: '#10191f',
  sheetLight: '#fdfdfb',
  sheetDark: '#18232b',
  trayLight: '#e7eae5',
  trayDark: '#0a1217',
  petrolLight: '#0b5b67',
  petrolDark: '#66c5d1',
  buoyLight: '#a93214',
  buoyDark: '#ff9672',
  lampLight: '#6f4b00',
  lampDark: '#f0c257',
  mossLight: '#3c5a24',
  mossDark: '#a7ca80',
  plumLight: '#75345f',
  plumDark: '#e3a5cf',
  slateLight: '#374f86',
  slateDark: '#a5b9ee',
} as const satisfies Record<ColourKey, string>;

export const colourKeys = Object.keys(designColours) as ColourKey[];

/** What stays the design's. Inks, borders and focus must be seen on whatever surfaces a publisher chooses. */
export const fixedInks = {
  Light: {
    ink: '#13242f',
    'ink-2': '#465660',
    hair: '#c3cac7',
    field: '#6d7b82',
    solid: '#13242f',
    'on-solid': '#fdfdfb',
    mark: '#ffe08c',
    focus: '#a93214',
  },
  Dark: {
    ink: '#e6ebe8',
    'ink-2': '#a8b5b9',
    hair: '#34434c',
    field: '#7c8d95',
    solid: '#e6ebe8',
    'on-solid': '#10191f',
    mark: '#5e4800',
    focus: '#f0c257',
  },
} as const;

/** What the newsroom lies on whatever the theme is (app/styles/desk/shell.css). */
export const newsroomPaper = { Light: '#eef1ee', Dark: '#0e161b' } as const satisfies Record<
  Scheme,
  string
>;

/** A face, and what takes its place until it has come (app/styles/stand-ins.css). */
const withStandIns = (face: string) =>
  [face, ...['', 'second ', 'third '].map((which) => `${face} ${which}stand-in`)]
    .map((name) => `'${name}'`)
    .join(', ');

/** The faces that the site serves itself, of those that have all weights. */
export const faces = {
  LITERATA: {
    name: 'Literata',
    file: '/fonts/literata-basic.woff2',
    css: `${withStandIns('Literata')}, Georgia, 'Iowan Old Style', serif`,
  },
  LIBRE_FRANKLIN: {
    name: 'Libre Franklin',
    file: '/fonts/libre-franklin-basic.woff2',
    css: `${withStandIns('Libre Franklin')}, 'Helvetica Neue', Arial, sans-serif`,
  },
} as const;
export type Face = keyof typeof faces;
const faceNames = Object.keys(faces) as [Face, ...Face[]];

export type Theme = Record<ColourKey, string> & { storyFace: Face; factFace: Face };
export type ThemeKey = keyof Theme;
export const themeKeys: readonly ThemeKey[] = [...colourKeys, 'storyFace', 'factFace'];

/** `#rrggbb`; the sign and the case do not matter, and three digits are enough. */
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .transform((typed) => typed.replace(/^#?/, '#').replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'))
  .refine((hex) => /^#[0-9a-f]{6}$/.test(hex), 'A colour such as #0b5b67.');

/** The settings of the theme, each with the design's own as what holds until it is changed. */
export const themeShape = {
  ...(Object.fromEntries(
    colourKeys.map((key) => [key, colour.default(designColours[key])]),
  ) as Record<ColourKey, z.ZodDefault<typeof colour>>),
  /** Headlines, text and quotes. */
  storyFace: z.enum(faceNames).default('LITERATA'),
  /** Bylines, times, captions, forms and the newsroom. */
  factFace: z.enum(faceNames).default('LIBRE_FRANKLIN'),
};

/** The design as it comes. */
export const designTheme: Theme = {
  ...designColours,
  storyFace: 'LITERATA',
  factFace: 'LIBRE_FRANKLIN',
};

/** The theme among other settings. */
export const themeOf = (settings: Theme): Theme =>
  Object.fromEntries(themeKeys.map((key) => [key, settings[key]])) as Theme;
