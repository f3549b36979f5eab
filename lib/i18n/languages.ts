import { directionOf } from '@/lib/articles/language';

/**
 * The languages that the site's own words exist in, with the forms that each needs for a number (the cardinal categories
 * of Intl.PluralRules). The first is the one that the others are translated from. To add one: docs/languages.md.
 */
export const pluralForms = {
  en: ['one', 'other'],
  de: ['one', 'other'],
  fr: ['one', 'many', 'other'],
  es: ['one', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  ko: ['other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>;

export type Language = keyof typeof pluralForms;
export const languages = Object.keys(pluralForms) as Language[];

const isLanguage = (code: string): code is Language => Object.hasOwn(pluralForms, code);

/** The language of the site's own words for a locale: "de" for de-AT, English for one without a translation. */
export function languageOf(locale: string): Language {
  const code = locale.split('-')[0]!.toLowerCase();
  return isLanguage(code) ? code : 'en';
}

/**
 * `lang` and `dir` of the site's own words on a site of this locale. Where they are not translated they are English,
 * and say so whatever the locale.
 */
export function interfaceOf(locale: string): { lang: string; dir: 'ltr' | 'rtl' } {
  const isTranslated = isLanguage(locale.split('-')[0]!.toLowerCase());
  const lang = isTranslated ? locale : 'en';
  return { lang, dir: directionOf(lang) };
}
