import { expect, it } from 'vitest';
import { featuresOf, ruleStart } from '@/lib/triage/features';
import { anyGroup, identityRows } from '@/lib/triage/identity-words';

it.each([
  ['muslim', 'christian'],
  ['gay', 'christian'],
  ['jews', 'christians'],
  ['man', 'christian'],
  ['women’s', 'christians’s'],
  ['boy', 'girl'],
  ["he's", "she's"],
  ['humane', 'humane'],
  ['blackboard', 'blackboard'],
])('reads %j as %j', (word, expected) => {
  expect(anyGroup(word)).toBe(expected);
});

it('has each word in one row', () => {
  const words = identityRows.flat();
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
});

it.each([
  ['The Muslim man said so', 'The Jewish woman said so'],
  ['“Women vote”, says his wife’s boss', '“Men vote”, says her husband’s boss'],
])('learns the same of %j and %j', (one, other) => {
  const words = (text: string) => featuresOf(text).slots.filter((slot) => slot < ruleStart);
  expect(words(one)).toEqual(words(other));
  expect(words(one)).not.toEqual(words('The council met again'));
});
