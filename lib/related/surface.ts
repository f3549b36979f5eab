/** A small set of words that the stemmers keep but nobody would name as a subject. */
const dull = new Set([
  'said',
  'says',
  'year',
  'years',
  'week',
  'weeks',
  'month',
  'day',
  'days',
  'first',
  'last',
  'would',
  'could',
  'also',
  'two',
  'three',
  'four',
  'one',
  'new',
  'made',
  'make',
  'take',
  'took',
  'people',
  'time',
]);

/**
 * The words of a text that stand behind stemmed lexemes, as the text spells them most often: "ferri" is "ferry". A lexeme
 * that no word of the text begins like is left out. At most `max` words, in the order of the lexemes.
 */
export function surfaceWords(lexemes: readonly string[], text: string, max: number): string[] {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}]{4,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  const found: string[] = [];
  for (const lexeme of lexemes) {
    if (found.length === max) break;
    // A stemmer turns a final y into i and cuts endings, so the stem but for its last letter must begin the word.
    const stem = lexeme.length > 4 ? lexeme.slice(0, -1) : lexeme;
    const match = words.find(([word]) => {
      const lower = word.toLowerCase();
      return lower.startsWith(stem) && lower.length <= lexeme.length + 4;
    })?.[0];
    if (
      !match ||
      dull.has(match.toLowerCase()) ||
      found.some((f) => f.toLowerCase() === match.toLowerCase())
    )
      continue;
    found.push(match);
  }
  return found;
}
