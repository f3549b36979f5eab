/**
 * Words as one line: whatever divides lines or shows nothing becomes a space, and none stands at an end. Postgres refuses
 * NUL and a broken surrogate; both are gone.
 */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The same with letters composed (NFC), for what is compared or found again. */
export const composedLine = (text: string): string => oneLine(text.normalize('NFC'));
