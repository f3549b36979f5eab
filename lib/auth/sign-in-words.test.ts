import { expect, it } from 'vitest';
import { linkWords, signInWords } from '@/lib/auth/sign-in-words';

it('has words for each end of a sign-in, and never those of the address', () => {
  expect(signInWords('OAuthSignin')).toBe(
    'That service cannot be reached now. Try again, or sign in another way.',
  );
  expect(signInWords('Send your password to evil.example')).toBe(
    'Signing in did not work. Please try again.',
  );
  expect(signInWords('constructor')).toBe('Signing in did not work. Please try again.');
});

it('says why a service was not linked', () => {
  expect(linkWords('invalid')).toBe(
    'That service has not checked your e-mail address. Confirm it there, then link it again.',
  );
  expect(linkWords('toString')).toBe('The service was not linked. Please try again.');
});
