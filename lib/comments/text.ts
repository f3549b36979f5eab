import { createHash } from 'node:crypto';
import { neededOrInvisible } from '@/lib/comments/invisible';

/** Ends of lines as different systems write them. */
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;
/** No writing stacks more marks on one letter; a tower of them covers the lines around it. */
const towers = /(\p{M}{8})\p{M}+/gu;

/**
 * What a person typed as it is kept, shown and measured: NFC, without invisible characters, trimmed, at most one empty
 * line in a row. A text of nothing but invisible characters becomes ''.
 */
export function normaliseComment(body: string): string {
  return body
    .toWellFormed()
    .replace(lineEnds, '\n')
    .normalize('NFC')
    .replace(neededOrInvisible, (found: string, unseen: string | undefined) =>
      unseen ? '' : found,
    )
    .replace(towers, '$1')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * SHA-256 of a comment's words alone, so that the same text in other capitals, spaces, marks or letter forms counts as
 * the same. A comment without a letter or digit (pictures, signs) is compared as it stands.
 */
export function commentHash(body: string): string {
  const text = normaliseComment(body);
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  return createHash('sha256')
    .update(words || text)
    .digest('hex');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How long a text is to a reader: a family of five in one picture is one character. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
