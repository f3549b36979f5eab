import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { showsCsrfToken } from '@/lib/auth/flow-secret';
import { env } from '@/lib/env';

const token = 'a'.repeat(64);
const pair = (secret: string, of = token) =>
  `${of}|${createHash('sha256')
    .update(of + secret)
    .digest('hex')}`;
const cookieOf = (value: string) => `theme=dark; next-auth.csrf-token=${value}; signed-in=1`;

it('believes the token that the cookie of the same request holds, as it comes and as browsers encode it', () => {
  const own = pair(env().NEXTAUTH_SECRET);
  expect(showsCsrfToken(cookieOf(own), token)).toBe(true);
  expect(showsCsrfToken(cookieOf(own.replace('|', '%7C')), token)).toBe(true);
});

it.each([
  ['no cookie', 'theme=dark', token],
  ['another token', cookieOf(pair(env().NEXTAUTH_SECRET)), 'b'.repeat(64)],
  ['no token', cookieOf(pair(env().NEXTAUTH_SECRET)), ''],
  ['a pair of another secret', cookieOf(pair('made up')), token],
  ['a token without its hash', cookieOf(token), token],
  [
    'a cookie of another name',
    cookieOf(pair(env().NEXTAUTH_SECRET)).replace('next-auth', 'my'),
    token,
  ],
])('believes none with %s', (_, cookie, shown) => {
  expect(showsCsrfToken(cookie, shown)).toBe(false);
});
