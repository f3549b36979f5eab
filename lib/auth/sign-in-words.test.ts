import { expect, it } from 'vitest';
import { signInWords } from '@/lib/auth/sign-in-words';

it('has words for each end of a sign-in, and never those of the address', () => {
  expect(signInWords('OAuthSignin')).toBe(
    'That service cannot be reached now. Try again, or sign in another way.',
  );
  expect(signInWords('Send your password to evil.example')).toBe(
    'Signing in did not work. Please try again.',
  );
  expect(signInWords('constructor')).toBe('Signing in did not work. Please try again.');
});
