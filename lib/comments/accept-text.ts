import { AppError } from '@/lib/errors';
import { commentLength, lengthFault, normaliseComment } from '@/lib/comments/length';

const most = commentLength.characters.toLocaleString('en-GB');

const refusals = {
  empty: ['invalid', 'Write something first.'],
  too_long: ['too_large', `A comment has at most ${most} characters.`],
} as const;

/** Why a text cannot be a comment: it is too long as it was typed or as it is kept, or nothing is left of it; null when it can. */
export function problemOfText(typed: string, kept: string): AppError | null {
  const fault = lengthFault(typed, kept);
  if (!fault) return null;
  const [code, message] = refusals[fault];
  return new AppError(code, message, { fields: [{ path: 'body', message }] });
}

/** What somebody typed as it is kept. What is far too long is cut before it is looked at; `problemOfText` refuses it. */
export const keptText = (typed: string): string =>
  normaliseComment(typed.slice(0, commentLength.units));
