import { expect, it } from 'vitest';
import { deedOf } from '@/lib/audit/deed';

const target = 'Hedda Lund';

it.each([
  [{ isSelf: false }, 'changed the role of', 'changed the role of', 'Hedda Lund'],
  [{ isSelf: false }, 'banned', 'banned', 'Hedda Lund'],
  [{ isSelf: true }, 'changed the role of', 'changed their role', null],
  [{ isSelf: true }, 'signed in', 'signed in', null],
  [{ isSelf: true }, 'wrote a note about', 'wrote a note about', 'themselves'],
  [{ isSelf: false, isKnown: true }, 'ended the sessions of', 'ended their sessions', null],
  [{ isSelf: false, isKnown: true }, 'banned', 'banned', 'them'],
  [{ isSelf: false, isKnown: true }, 'wrote a note about', 'wrote a note about', 'them'],
  [{ isSelf: true, isKnown: true }, 'changed their password', 'changed their password', null],
])('%j: %s', (who, words, said, object) => {
  expect(deedOf(words, { target, ...who })).toEqual({ words: said, object });
});
