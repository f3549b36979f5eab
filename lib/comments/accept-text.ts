import { AppError } from '@/lib/errors';
import { commentLimits } from '@/lib/comments/schema';
import { countCharacters, normaliseComment } from '@/lib/comments/text';

const words = commentLimits.characters.toLocaleString('en-GB');

function refuse(code: 'invalid' | 'too_large', message: string): never {
  throw new AppError(code, message, { fields: [{ path: 'body', message }] });
}

/** What somebody typed as it is kept. Throws `invalid` when nothing is left of it and `too_large` when it is too long. */
export function acceptText(body: string): string {
  const tooLong = `A comment has at most ${words} characters.`;
  if (body.length > commentLimits.raw) refuse('too_large', tooLong);
  const text = normaliseComment(body);
  if (text === '') refuse('invalid', 'Write something first.');
  // Measured again: NFC makes some letters of Hebrew and Devanagari longer.
  if (text.length > commentLimits.raw) refuse('too_large', tooLong);
  if (countCharacters(text) > commentLimits.characters) refuse('too_large', tooLong);
  return text;
}
