import { AppError } from '@/lib/errors';
import { commentLimits } from '@/lib/comments/schema';
import { countCharacters, normaliseComment } from '@/lib/comments/text';

const words = commentLimits.characters.toLocaleString('en-GB');

const refusal = (code: 'invalid' | 'too_large', message: string) =>
  new AppError(code, message, { fields: [{ path: 'body', message }] });

/** Why a text cannot be a comment: it is too long as it was typed or as it is kept, or nothing is left of it; null when it can. */
export function problemOfText(typed: string, kept: string): AppError | null {
  const tooLong = () => refusal('too_large', `A comment has at most ${words} characters.`);
  if (typed.length > commentLimits.raw) return tooLong();
  if (kept === '') return refusal('invalid', 'Write something first.');
  // Measured again: NFC makes some letters of Hebrew and Devanagari longer.
  if (kept.length > commentLimits.raw) return tooLong();
  return countCharacters(kept) > commentLimits.characters ? tooLong() : null;
}

/** What somebody typed as it is kept. What is far too long is cut before it is looked at; `problemOfText` refuses it. */
export const keptText = (typed: string): string =>
  normaliseComment(typed.slice(0, commentLimits.raw));
