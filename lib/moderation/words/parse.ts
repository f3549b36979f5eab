import { neededOrInvisible } from '@/lib/comments/invisible';
import { syllables } from '@/lib/moderation/text/letters';
import { foldText } from '@/lib/moderation/text/fold';
import { tokensOf } from '@/lib/moderation/words/tokens';

const wordListLimits = { entries: 100_000, characters: 100, words: 20, stem: 3 } as const;

/** What is wrong with a line of a list. */
export type LineProblem = { line: number; message: string };
export type WordList = {
  /** The entries that can be used, as they were typed and in their order. */
  entries: string[];
  problems: LineProblem[];
  /** How many lines said what an earlier line had said. */
  duplicates: number;
};

const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/;
const most = wordListLimits.entries.toLocaleString('en-GB');

/**
 * Reads a list as an admin types it: one word or phrase a line, `*` at the end for words that begin so, `#` before a
 * remark. Lines with a mistake are left out and named.
 */
export function parseWordList(text: string): WordList {
  const list: WordList = { entries: [], problems: [], duplicates: 0 };
  const seen = new Set<string>();
  for (const [at, raw] of text.split(lineEnds).entries()) {
    const entry = withoutRemark(raw);
    if (entry === '') continue;
    const problem = problemOf(entry);
    const key = problem ? '' : keyOf(entry);
    if (problem) list.problems.push({ line: at + 1, message: problem });
    else if (seen.has(key)) list.duplicates += 1;
    else if (list.entries.length === wordListLimits.entries) {
      list.problems.push({ line: at + 1, message: `A list has at most ${most} entries.` });
      break;
    } else {
      seen.add(key);
      list.entries.push(entry);
    }
  }
  return list;
}

const withoutRemark = (raw: string) =>
  raw
    .replace(neededOrInvisible, (found: string, useless: string | undefined) =>
      useless ? '' : found,
    )
    .replace(/(?:^|\s)#.*$/, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

const wordsOf = (entry: string) => tokensOf(foldText(entry).base);

/** Two entries of one key find the same words. */
const keyOf = (entry: string) =>
  wordsOf(entry)
    .map(({ text }) => text)
    .join(' ') + (entry.endsWith('*') ? '*' : '');

function problemOf(entry: string): string | undefined {
  const shown = `“${entry.length > 40 ? `${entry.slice(0, 40).toWellFormed()}…` : entry}”`;
  if (entry.length > wordListLimits.characters)
    return `${shown} is too long: an entry has at most ${wordListLimits.characters} characters.`;
  const body = entry.replace(/\*$/, '');
  if (body.includes('*'))
    return `${shown} has a * inside. It can only stand at the end, for all words that begin so.`;
  const words = wordsOf(body);
  const letters = words.map(({ text }) => text).join('');
  if (letters === '') return `${shown} has no letter or digit, so nothing can be found with it.`;
  if (words.length > wordListLimits.words)
    return `${shown} is too long: an entry has at most ${wordListLimits.words} words.`;
  if (syllables.test(letters)) return undefined;
  const { length } = [...letters.replace(/\p{M}/gu, '')];
  if (length < 2) return `${shown} is a single character, which stands in most comments.`;
  if (
    entry.endsWith('*') &&
    [...words.at(-1)!.text].length < wordListLimits.stem &&
    words.length === 1
  )
    return `${shown} would find too many words: give at least ${wordListLimits.stem} letters before the *.`;
  return undefined;
}
