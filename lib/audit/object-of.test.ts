import { expect, it } from 'vitest';
import { objectOf } from '@/lib/audit/object-of';

it.each([
  ['changed the role of', false, 'Hedda Lund'],
  ['changed the role of', true, 'themselves'],
  ['wrote a note about', true, 'themselves'],
  ['signed in', true, null],
  ['changed their password', true, null],
])('%s (oneself: %s) is followed by %s', (words, isSelf, expected) => {
  expect(objectOf(words, 'Hedda Lund', isSelf)).toBe(expected);
});
