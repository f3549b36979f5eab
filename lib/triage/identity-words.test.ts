import { expect, it } from 'vitest';
import { swapIdentities } from '@/lib/triage/identity-words';

it.each([
  ['a mandate for women and men', 'a mandate for men and women'],
  ['WOMEN vote. Her Wife too', 'MEN vote. Her Husband too'],
  ['The Muslim man said', 'The Jewish woman said'],
])('exchanges the groups in %j', (text, expected) => {
  expect(swapIdentities(text)).toBe(expected);
});

it('leaves a text alone that names no group', () => {
  expect(swapIdentities('Humane Romans on a blackboard')).toBeNull();
});
