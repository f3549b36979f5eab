import { expect, it } from 'vitest';
import { survey } from '@/lib/triage/survey';

it('counts what a text is made of', () => {
  expect(survey('STOP it NOW, Ünal! 12 of 3? 😂')).toEqual({
    letters: 15,
    capitals: 8,
    shouted: 2,
    digits: 3,
    signs: 4,
    exclamations: 1,
    questions: 1,
    pictures: 1,
  });
});
