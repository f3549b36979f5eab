import { xmlText } from '@/lib/xml-text';

/**
 * Words as one line: whatever divides lines or shows nothing becomes a space, and none stands at an end. What Postgres or
 * XML refuses is gone.
 */
export const oneLine = (text: string): string => xmlText(text.replace(/[\s\p{Cc}]+/gu, ' ')).trim();

/** The same with letters composed (NFC), for what is compared or found again. */
export const composedLine = (text: string): string => oneLine(text.normalize('NFC'));
