import { expect, it } from 'vitest';
import { settleNames, validSlug } from './names';

const here = [
  { id: 1, slug: 'harbour', name: 'Harbour' },
  { id: 2, slug: 'town-hall', name: 'Town Hall' },
];
const wish = (key: string, slug: string, name: string) => ({ key, slug, name });
const plain = (known: Iterable<[string, { id: number }]>) =>
  [...known].map(([key, { id }]) => [key, id]);

it('finds what is here by memory, address or name, and makes the rest once', () => {
  const settled = settleNames(
    [
      wish('a', 'port', 'The Port'),
      wish('b', 'harbour', 'HARBOR'),
      wish('c', 'politics', 'town hall'),
      wish('d', 'sport', 'Sport'),
      wish('e', 'sport-2', 'sport'),
      wish('f', 'sport', 'Games'),
      wish('g', 'bad slug!', 'Über uns'),
    ],
    here,
    new Map([['a', 1]]),
  );
  expect(plain(settled.known)).toEqual([['a', 1]]);
  expect(plain(settled.joined)).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  expect(settled.fresh).toEqual([
    { slug: 'sport', name: 'Sport', keys: ['d', 'e', 'f'] },
    { slug: 'über-uns', name: 'Über uns', keys: ['g'] },
  ]);
});

it('makes anew what was remembered and is gone, and names what has no letters', () =>
  expect(
    settleNames([wish('x:1', '', '🎭'), wish('!', '', '🎪')], here, new Map([['x:1', 99]])).fresh,
  ).toEqual([
    { slug: 'x-1', name: '🎭', keys: ['x:1'] },
    { slug: 'no-2', name: '🎪', keys: ['!'] },
  ]));

it.each([
  ['Gate', 'gate'],
  ['επίπεδο-2', 'επίπεδο-2'],
  ['a--b', undefined],
  ['a_b', undefined],
  ['', undefined],
  ['x'.repeat(121), undefined],
])('valid slug %j', (slug, expected) => expect(validSlug(slug)).toBe(expected));
