import { commentLimits } from '@/lib/comments/schema';

const most = commentLimits.characters.toLocaleString('en-GB');

const words: Record<string, string> = {
  invalid: 'Write something first.',
  too_large: `A comment has at most ${most} characters. Please shorten it.`,
  conflict: 'You have already posted this text under this story.',
  elsewhere: 'You have just posted this text under another story.',
  rate_limited: 'That was quick. Wait a moment after a comment, then try again.',
  forbidden: 'This comment could not be posted.',
  not_found: 'This story is not open to readers any more.',
  parent: 'The comment you replied to is not there any more.',
};

/** Why a form did not go through, by the word in the address; null for none, and for a word that is not ours. */
export const problemWords = (code: string | undefined): string | null =>
  code !== undefined && Object.hasOwn(words, code) ? words[code]! : null;
