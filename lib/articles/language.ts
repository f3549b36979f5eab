/** The language of the newsroom's own words. */
export const interfaceLanguage = 'en-GB';

const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** What the scripts that do not use the Latin comma put in its place. */
const commas = new Map([
  ['Adlm', '\u2e41'],
  ['Arab', '\u060c'],
  ['Ethi', '\u1363'],
  ['Hans', '\uff0c'],
  ['Hant', '\uff0c'],
  ['Jpan', '\u3001'],
  ['Mong', '\u1802'],
  ['Nkoo', '\u07f8'],
  ['Rohg', '\u060c'],
  ['Syrc', '\u060c'],
  ['Thaa', '\u060c'],
]);

/** The script that a language is written in; undefined when the tag is none or names no known language. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/** Which way a language is written, by its script. A tag that is none counts as left to right. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(scriptOf(language) ?? '') ? 'rtl' : 'ltr';

/**
 * Whether text of a language may be shown in a face of the reader's machine until ours has come: for Arabic and Cyrillic there
 * is none of our face's measures (app/styles/stand-ins.css), so that the page would move.
 */
export const hasStandIn = (language: string): boolean =>
  !['Arab', 'Cyrl'].includes(scriptOf(language) ?? '');

/** The comma of a language, by its script. A tag that is none gets the Latin one. */
export const commaOf = (language: string): string => commas.get(scriptOf(language) ?? '') ?? ',';

/** What a language is called by those who read it: "Deutsch", "Português (Brasil)". A tag that is none is its own name. */
export function ownName(language: string): string {
  try {
    const options = { type: 'language', languageDisplay: 'standard', fallback: 'none' } as const;
    const name = new Intl.DisplayNames([language], options).of(language) ?? language;
    return name === language ? name : name[0]!.toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}

/** `lang` and `dir` for words of a story on a page in another language; nothing where they are the same. */
export function writing(
  language: string,
  { lang }: { lang: string } = { lang: interfaceLanguage },
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language.toLowerCase() === lang.toLowerCase()) return {};
  return { lang: language, dir: directionOf(language) };
}
