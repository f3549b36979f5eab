import { createHash } from 'node:crypto';

/** Ends of lines as different systems write them. */
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;
/** Scripts whose words need joiners: Arabic and its relatives, and those of India and its neighbours. */
const joining = [
  ...['Arabic', 'Syriac', 'Nko', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati'],
  ...['Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** What is invisible by itself and yet part of what is seen: joiners of words and pictures, selectors, the flags of Britain's nations. */
const needed = new RegExp(
  [
    `(?<=[${joining}])[\\u200C\\u200D](?=[${joining}])`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{Extended_Pictographic}0-9#*])[\\uFE0E\\uFE0F]',
    '(?<=\\u{1F3F4})\\u{E0067}\\u{E0062}(?:\\u{E0065}\\u{E006E}\\u{E0067}|\\u{E0073}\\u{E0063}\\u{E0074}|\\u{E0077}\\u{E006C}\\u{E0073})\\u{E007F}',
  ].join('|'),
  'gu',
);
/** What nobody sees: zero-width and bidirectional controls, fillers, annotation marks, control characters. */
const invisible =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]|(?![\n\t])\p{Cc}/u;
const neededOrInvisible = new RegExp(`${needed.source}|(${invisible.source})`, 'gu');
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
