import { describe, expect, it } from 'vitest';
import { readQuery, readTyping, respell, runsOf, termCount } from '@/lib/search/query';

const terms = (typed: string) =>
  readQuery(typed).groups.map((group) =>
    group.map(({ web, letters, isLeftOut }) =>
      [isLeftOut ? '-' : '', web, ...letters].filter(Boolean).join(' '),
    ),
  );

describe('what was typed', () => {
  it.each([
    ['north mole', [['north'], ['mole']]],
    ['  north \n\t mole ', [['north'], ['mole']]],
    ['"north mole" wall', [['"north mole"'], ['wall']]],
    ['“north mole” «wall»', [['"north mole"'], ['"wall"']]],
    ['"north mole', [['"north mole"']]],
    ['mole -north', [['mole'], ['- north']]],
    ['mole −north –south', [['mole'], ['- north'], ['- south']]],
    ['mole -"the wall"', [['mole'], ['- "the wall"']]],
    ['mole --north', [['mole'], ['- north']]],
    ['mole or wall', [['mole', 'wall']]],
    ['gale mole OR wall tide', [['gale'], ['mole', 'wall'], ['tide']]],
    ['or mole or', [['or'], ['mole']]],
    ['& | ! ( ) \\ "" - --', []],
    ['sant-iver', [['sant-iver']]],
    ['ｍｏｌｅ', [['mole']]],
    // Pairs of letters: 灯台 together, 新しい灯台 as a phrase, 東 as whatever begins with it.
    ['灯台', [['"x00706f0053f0"']]],
    ['東', [['x006771']]],
    ['-東', [['- x006771']]],
    ['"東京 港"', [['"x006771004eac x004eac x006e2f"']]],
    ['A東京', [['"A x006771004eac"']]],
  ])('%j is read as %j', (typed, groups) => expect(terms(typed)).toEqual(groups));

  it('counts what the database would have to look for', () => {
    expect(termCount(readQuery('a b or c -d "e f"'))).toBe(5);
  });
});

it('spells some words otherwise and keeps the rest as it was typed', () => {
  const query = readQuery('“at the”  Fery or strke -mole');
  const words = query.groups.flat().flatMap(({ word }) => word ?? []);
  expect(words).toEqual([
    { text: 'Fery', at: 9 },
    { text: 'strke', at: 17 },
  ]);
  expect(
    respell(query, [
      { at: 9, from: 'Fery', to: 'ferry' },
      { at: 17, from: 'strke', to: 'strike' },
    ]),
  ).toBe('“at the” ferry or strike -mole');
});

it('knows which letters to mark', () => {
  expect(runsOf('東京 mole 灯台 東京')).toEqual(['東京', '灯台']);
});

describe('what is being typed', () => {
  it.each([
    ['fer', "'fer':*"],
    ['the fer', "'the' & 'fer':*"],
    ["l'été", "'l' & 'été':*"],
    ['a', null],
    ['', null],
    ["':* & !", null],
    ['東', "'x006771':*"],
    ['東京の', "'x006771004eac' <-> 'x004eac00306e':*"],
    ['word '.repeat(13), null],
  ])('%j is %j', (typed, words) => expect(readTyping(typed)).toBe(words));
});
