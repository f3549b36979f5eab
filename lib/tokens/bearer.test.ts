import { expect, it } from 'vitest';
import { bearerOf, newToken } from '@/lib/tokens/bearer';

const token = `bs_${'a-_9'.repeat(10)}xyz`;

it('makes tokens that nobody guesses, and reads them back', () => {
  const made = newToken();
  expect(made).toMatch(/^bs_[A-Za-z0-9_-]{43}$/);
  expect(newToken()).not.toBe(made);
  expect(bearerOf(`Bearer ${made}`)).toBe(made);
});

it.each<[string | null, string | null | undefined]>([
  [`Bearer ${token}`, token],
  [`bearer ${token}`, token],
  [`BEARER   ${token} `, token],
  [null, undefined],
  ['', undefined],
  ['Basic YTpi', undefined],
  [token, undefined],
  [`Bearer${token}`, undefined],
  ['Bearer', null],
  ['Bearer ', null],
  ['Bearer %E0%A4%A', null],
  ['Bearer undefined', null],
  [`Bearer ${token} more`, null],
  [`Bearer ${token},${token}`, null],
  [`Bearer ${token.slice(0, -1)}`, null],
  [`Bearer ${token}x`, null],
  [`Bearer "${token}"`, null],
  [`Bearer ${token.toUpperCase()}`, null],
  ['Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', null],
])('reads %j as %j', (header, found) => expect(bearerOf(header)).toBe(found));
