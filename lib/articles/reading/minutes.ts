/** Words a minute that people read silently in texts like these (Brysbaert 2019, of English). */
const usual = 238;

/**
 * Where another number was measured, in words as Unicode parts them (`countWords`): Trauzettel-Klosinski and Dietz 2012 for
 * the languages of their reading test, aloud, in the ratio of their English to `usual`.
 */
const byLanguage: Record<string, number> = {
  ar: 144,
  de: 187,
  es: 228,
  fi: 168,
  fr: 204,
  he: 195,
  it: 196,
  ja: 201,
  nl: 211,
  pl: 173,
  pt: 189,
  ru: 192,
  sv: 208,
  tr: 173,
  zh: 165,
};

/** How long a story takes to read, in whole minutes, at least one; null for one without words. */
export function readingMinutes({
  wordCount,
  language,
}: {
  wordCount: number;
  language: string;
}): number | null {
  if (wordCount === 0) return null;
  const pace = byLanguage[language.split('-')[0]!.toLowerCase()] ?? usual;
  return Math.max(1, Math.round(wordCount / pace));
}
