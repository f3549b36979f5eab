/**
 * Text without what XML 1.0 has no place for, not even escaped: most control characters, half characters, U+FFFE and
 * U+FFFF. Everything outside of the production Char (section 2.2); half characters become U+FFFD.
 */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
