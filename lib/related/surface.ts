import { fold } from '@/lib/related/fold';

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

const word =
  /[\p{Script=Han}々〆]+|[\p{Script=Katakana}ー]+|\p{Script=Hangul}+|\p{Script=Thai}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])[\p{L}\p{M}])+/gu;
const isUnparted = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** A longer run of characters without a space is half a sentence. */
const longestRun = 8;

/**
 * The words of a text that stand behind its lexemes, as the text spells them most often: "ferri" is "ferry", and a pair of
 * characters is the word that holds it. Gives the place of each lexeme with its word; one without a word that is worth
 * naming, or with one that is named already, is left out.
 */
export function surfaceWords(
  lexemes: readonly string[],
  text: string,
): [at: number, word: string][] {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(word)) {
    const isWord = isUnparted.test(found)
      ? found.length > 1 && found.length <= longestRun
      : found.length > 3;
    if (isWord) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const words = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .map(([spelled]) => ({ spelled, folded: fold(spelled) }));
  const found: [number, string][] = [];
  const named = new Set<string>();
  for (const [at, lexeme] of lexemes.entries()) {
    const isPair = isUnparted.test(lexeme);
    // A stemmer turns a final y into i and cuts endings, so the stem but for its last letter must begin the word.
    const stem = lexeme.length > 4 ? lexeme.slice(0, -1) : lexeme;
    const match = words.find(({ folded }) =>
      isPair
        ? folded.includes(lexeme)
        : folded.startsWith(stem) && folded.length <= lexeme.length + 4,
    );
    if (!match || dull.has(match.folded) || named.has(match.folded)) continue;
    named.add(match.folded);
    found.push([at, match.spelled]);
  }
  return found;
}
