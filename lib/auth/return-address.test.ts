import { expect, it } from 'vitest';
import { nextIn } from '@/lib/auth/return-address';

it.each([
  ['http://localhost:3000/signin/done?next=%2Farticle%2Fa%23comments', '/article/a#comments'],
  ['/signin/done?next=%2Flatest', '/latest'],
  ['http://localhost:3000/signin/done?next=https%3A%2F%2Fevil.example', '/account'],
  ['http://localhost:3000/signin/done', undefined],
  ['http://evil.example/signin/done?next=%2Flatest', undefined],
  ['http://localhost:3000/account?next=%2Flatest', undefined],
  ['http://', undefined],
  [undefined, undefined],
])('of %s is %s', (address, next) => {
  expect(nextIn(address)).toBe(next);
});
