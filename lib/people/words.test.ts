import { expect, it } from 'vitest';
import { asA } from '@/lib/people/words';

it.each([
  ['AUTHOR', 'an author'],
  ['MODERATOR', 'a moderator'],
  ['EDITOR', 'an editor'],
  ['ADMIN', 'an administrator'],
] as const)('%s is %s', (role, words) => {
  expect(asA(role)).toBe(words);
});
