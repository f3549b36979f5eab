import { expect, it } from 'vitest';
import { problemWords } from '@/lib/comments/problem-words';

it.each([
  ['too_large', 'A comment has at most 5,000 characters. Please shorten it.'],
  ['rate_limited', 'That was quick. Wait a moment after a comment, then try again.'],
  ['elsewhere', 'You have just posted this text under another story.'],
  ['toString', null],
  [undefined, null],
])('says %j as %j', (code, words) => {
  expect(problemWords(code)).toBe(words);
});
