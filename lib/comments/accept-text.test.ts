import { expect, it } from 'vitest';
import { keptText, problemOfText } from '@/lib/comments/accept-text';

const family = '👩\u200D👩\u200D👧';

it.each([
  ['one character', ' a ', 'a'],
  ['5,000 characters', 'a'.repeat(5_000), 'a'.repeat(5_000)],
  [
    '5,000 between spaces and invisible characters',
    `${'\u200B'.repeat(9)} ${'a'.repeat(5_000)} `,
    'a'.repeat(5_000),
  ],
  ['2,500 pictures of eight units each', family.repeat(2_500), family.repeat(2_500)],
])('takes %s', (_, typed, kept) => {
  expect(keptText(typed)).toBe(kept);
  expect(problemOfText(typed, kept)).toBeNull();
});

it.each([
  ['nothing', '', 'invalid', 'Write something first.'],
  ['spaces and invisible characters', ' \u200B\u3164\n', 'invalid', 'Write something first.'],
  ['5,001 characters', 'a'.repeat(5_001), 'too_large', 'A comment has at most 5,000 characters.'],
  ['20,001 spaces', ' '.repeat(20_001), 'too_large', 'A comment has at most 5,000 characters.'],
])('refuses %s', (_, typed, code, message) => {
  expect(problemOfText(typed, keptText(typed))).toEqual(
    expect.objectContaining({ code, message, fields: [{ path: 'body', message }] }),
  );
});
