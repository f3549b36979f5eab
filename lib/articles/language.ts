/** The language of the page's own words. */
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

/** Which way a language is written, by its script. A tag that is none counts as left to right. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** `lang` and `dir` for words of a story on a page of `interfaceLanguage`; nothing where they are the same. */
export function writing(language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language.toLowerCase() === interfaceLanguage.toLowerCase()) return {};
  return { lang: language, dir: directionOf(language) };
}
