import { identityRows } from '@/lib/triage/identity-words';
import { randomFrom } from '../shared/random';

const rowOf = new Map(identityRows.flatMap((row) => row.map((word) => [word, row] as const)));
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...rowOf.keys()].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** As the word that is replaced was written. */
function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model[0] === model[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/**
 * The text with words for groups of people exchanged, the same word by the same other throughout; null when it names no
 * group. Which other word is taken depends on the length of the text alone, so each run takes the same.
 */
export function swapIdentities(text: string): string | null {
  if (text.search(pattern) < 0) return null;
  const at = randomFrom(text.length)();
  return text.replace(pattern, (found) => {
    const row = rowOf.get(found.toLowerCase())!;
    const step = 1 + Math.floor(at * (row.length - 1));
    return inCaseOf(found, row[(row.indexOf(found.toLowerCase()) + step) % row.length]!);
  });
}
