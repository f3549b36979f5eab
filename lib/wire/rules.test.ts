import { expect, it } from 'vitest';
import { readRule, ruleFor } from './rules';

it.each([
  [
    'TT / Sport = sport, draft',
    { service: 'TT', subject: 'Sport', section: 'sport', isDraft: true },
  ],
  ['* / * = world', { service: '*', subject: '*', section: 'world', isDraft: false }],
  ['TT = sport', null],
  ['TT / Sport', null],
])('%j', (line, rule) => expect(readRule(line)).toEqual(rule));

it('the first that fits counts, by code or name, in any case', () => {
  const rules = ['AP / * = world', '* / sport = sport', 'TT / * = home, draft'];
  const of = (service: string, name: string, code = '1') =>
    ruleFor(rules, { service, subjects: [{ code, name }], genres: [] })?.section ?? null;
  expect(of('ap', 'Sport')).toBe('world');
  expect(of('TT', 'SPORT')).toBe('sport');
  expect(of('TT', '', 'sport')).toBe('sport');
  expect(of('tt', 'Trade')).toBe('home');
  expect(of('dpa', 'Trade')).toBeNull();
});
