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
/** What nobody sees: zero-width and bidirectional controls, fillers, annotation marks, control characters save ends of lines. */
const invisible =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]|(?![\t\n\r\u0085])\p{Cc}/u;

/**
 * Finds what is invisible in a text, with `g`. The first group holds what serves nothing; without it the match is needed
 * for what is seen.
 */
export const neededOrInvisible = new RegExp(`${needed.source}|(${invisible.source})`, 'gu');
