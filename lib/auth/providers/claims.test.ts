import { expect, it } from 'vitest';
import { joinClaims } from '@/lib/auth/providers/claims';

const token = { iss: 'https://id.example.org', sub: '7' };

it.each([
  // In the token; in the answer; the address and whether it was checked.
  [{}, { email: 'a@example.org', email_verified: true }, ['a@example.org', true]],
  [{ email: 'a@example.org', email_verified: true }, {}, ['a@example.org', true]],
  [
    { email: 'a@example.org', email_verified: true },
    { email: 'b@example.org' },
    ['a@example.org', true],
  ],
  [
    { email: 'a@example.org', email_verified: true },
    { email: 'b@example.org', email_verified: false },
    ['b@example.org', false],
  ],
  [
    { email: 'a@example.org' },
    { email: 'b@example.org', email_verified: true },
    ['b@example.org', true],
  ],
  [{ email_verified: true }, { email: 'b@example.org' }, ['b@example.org', undefined]],
  [{ email: 'a@example.org' }, { email_verified: true }, ['a@example.org', undefined]],
  [{}, {}, [undefined, undefined]],
])('joins %j with %j to the pair %j', (inToken, inAnswer, pair) => {
  const joined = joinClaims({ ...token, ...inToken }, { sub: '7', ...inAnswer });
  expect([joined.email, joined.email_verified]).toEqual(pair);
});

it('takes name from the answer, and who it is and how they signed in from the token alone', () => {
  const answer = {
    ...{ sub: '7', iss: 'https://evil.example', acr: 'strong', amr: ['mfa'], auth_time: 9 },
    name: 'Hedda Lund',
  };
  expect(joinClaims({ ...token, auth_time: 5 }, answer)).toEqual({
    ...token,
    name: 'Hedda Lund',
    auth_time: 5,
  });
});

it.each(['8', undefined])('refuses an answer about %s', (sub) =>
  expect(() => joinClaims(token, { sub, email: 'a@example.org', email_verified: true })).toThrow(
    'the provider answered about somebody else',
  ),
);
