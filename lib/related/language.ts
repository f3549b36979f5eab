/** Postgres' text search configurations by language subtag; the ones every supported server (13 and newer) has. */
const configs: Record<string, string> = {
  ar: 'arabic',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  el: 'greek',
  hu: 'hungarian',
  id: 'indonesian',
  ga: 'irish',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** "en-GB" is "en": stories are compared within one language only. */
export const baseLanguage = (language: string) => language.split('-')[0]!.toLowerCase();

/** The configuration that stems this language; `simple` where Postgres has none. */
export const textConfig = (language: string) => configs[baseLanguage(language)] ?? 'simple';
