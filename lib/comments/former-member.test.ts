import { expect, it } from 'vitest';
import { formerMember, nameShown } from '@/lib/comments/former-member';

it('says in the language of the site who is nobody any more, and leaves names alone', () => {
  expect(nameShown(formerMember, { locale: 'en-GB' })).toBe('A former member');
  expect(nameShown(formerMember, { locale: 'fr' })).toBe('Un ancien membre');
  expect(nameShown('Wilma', { locale: 'fr' })).toBe('Wilma');
});
