import { neededOrInvisible } from '@/lib/comments/invisible';
import { xmlText } from '@/lib/xml-text';

/** How long a comment may be: in the browser's counter and on the server. */
export const commentLength = {
  /** As a reader counts them, after invisible ones are taken out. */
  characters: 5_000,
  /** In UTF-16 units, of which UTF-8 takes three bytes at most: one picture may be a thousand units long. */
  units: 20_000,
} as const;

/** Ends of lines as different systems write them. */
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;
/** No writing stacks more marks on one letter; a tower of them covers the lines around it. */
const towers = /(\p{M}{8})\p{M}+/gu;
/** The empty sign of Braille is the only one that shows nothing and is neither space nor ignorable. */
const somethingSeen = /[^\s\u2800]/;

/**
 * What a person typed as it is kept, shown and measured: NFC, without invisible characters, trimmed, at most one empty
 * line in a row. A text of which nothing would be seen becomes ''.
 */
export function normaliseComment(body: string): string {
  const text = xmlText(body)
    .replace(lineEnds, '\n')
    .normalize('NFC')
    .replace(neededOrInvisible, (found: string, unseen: string | undefined) =>
      unseen ? '' : found,
    )
    .replace(towers, '$1')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return somethingSeen.test(text) ? text : '';
}

/** Made when it is first needed: a browser may have none. */
let graphemes: Intl.Segmenter | undefined;

/** Segmenters copy the whole text for each character they find, so they are given a little at a time. */
const longestPart = 128;
/** Characters that are one each, save for marks that may follow the last of them. */
const plain = /^[\n\x20-\x7E]+$/;

/** How many characters a part has, and where the last of them begins. */
function measure(part: string): { found: number; last: number } {
  if (plain.test(part)) return { found: part.length, last: part.length - 1 };
  let found = 0;
  let last = 0;
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { index } of graphemes.segment(part)) {
    found += 1;
    last = index;
  }
  return { found, last };
}

/** How long a text is to a reader: a family of five in one picture is one character. */
export function countCharacters(text: string): number {
  let count = 0;
  let size = longestPart;
  for (let at = 0; ;) {
    const isLast = at + size >= text.length;
    // Not between the halves of a pair: a half would end a picture that goes on.
    const part = text.slice(at, at + size);
    const { found, last } = measure(isLast ? part : part.replace(/[\uD800-\uDBFF]$/, ''));
    if (isLast) return count + found;
    // The last one may go on after the part; when there is no other, it needs a longer part.
    count += found - 1;
    at += last;
    size = found === 1 ? size * 2 : longestPart;
  }
}

/** What is wrong with the length of a comment, from what was typed and what is kept of it; null when nothing is. */
export function lengthFault(typed: string, kept: string): 'empty' | 'too_long' | null {
  if (typed.length > commentLength.units) return 'too_long';
  if (kept === '') return 'empty';
  // Measured again: NFC makes some letters of Hebrew and Devanagari longer.
  if (kept.length > commentLength.units) return 'too_long';
  return countCharacters(kept) > commentLength.characters ? 'too_long' : null;
}

/** From here on a counter is of use. */
const counted = 500;

/** The words for it, as the page has them. */
export type LengthWords = Record<'left' | 'over' | 'shorten', (count: number) => string> &
  Record<'tooLong' | 'shortenSome' | 'empty', string>;

/** What stands beside a text while it is typed: nothing while there is plenty of room; `fault` when it cannot be sent so. */
export function lengthNote(typed: string, words: LengthWords): { note: string; fault: string } {
  const kept = normaliseComment(typed.slice(0, commentLength.units));
  const fault = lengthFault(typed, kept);
  if (fault === 'empty') return { note: '', fault: words.empty };
  const left = commentLength.characters - countCharacters(kept);
  if (left < 0) return { note: words.over(-left), fault: words.shorten(-left) };
  if (fault) return { note: words.tooLong, fault: words.shortenSome };
  return { note: left > counted ? '' : words.left(left), fault: '' };
}
