import { expect, it } from 'vitest';
import { withHtmlNames } from './xml-entities';

it.each([
  ['amp', '&'],
  ['eacute', 'é'],
  ['Epsilon', 'Ε'],
  ['rdquo', '”'],
  ['semi', undefined],
  ['notit', undefined],
  ['nonsense', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
  ['a b', undefined],
])('%s is %j', (name, sign) =>
  expect(withHtmlNames(Object.assign(Object.create(null) as object, { amp: '&' }))[name]).toBe(
    sign,
  ),
);
