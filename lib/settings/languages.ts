/** Languages as settings and stories name them: BCP 47, written as the standard writes them. */

const english = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** A tag in its canonical form (`DE-at` is `de-AT`, `iw` is `he`); undefined when it is none. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What a language is called in English; undefined for one that has no name. */
export function languageName(tag: string): string | undefined {
  try {
    return english.of(tag);
  } catch {
    return undefined;
  }
}

/** What the editor offers while a publication has not said in which languages it publishes. */
const common = [
  ...['en-GB', 'en-US', 'ar', 'de', 'el', 'es', 'fa', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'nb'],
  ...['nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'uk', 'ur', 'zh-Hans', 'zh-Hant'],
];

export type LanguageChoice = { tag: string; name: string };

/** The languages that a story is offered, the site's own first. */
export function languagesOffered({
  locale,
  languages,
}: {
  locale: string;
  languages: readonly string[];
}): LanguageChoice[] {
  const tags = new Set([locale, ...(languages.length > 0 ? languages : common)]);
  return [...tags].map((tag) => ({ tag, name: languageName(tag) ?? tag }));
}
