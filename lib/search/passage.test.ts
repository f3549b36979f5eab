import { expect, it } from 'vitest';
import { marks, passageOf } from '@/lib/search/passage';

const hit = (text: string) => `${marks.start}${text}${marks.stop}`;

it('cuts a text at its hits and joins neighbours', () => {
  expect(passageOf(`The ${hit('north')} ${hit('mole')}, and a ${hit('mole')}`)).toEqual([
    { text: 'The ', isHit: false },
    { text: 'north mole', isHit: true },
    { text: ', and a ', isHit: false },
    { text: 'mole', isHit: true },
  ]);
});

it('leaves markup as the text it is', () => {
  expect(passageOf(`<b>${hit('<script>')}</b>`)).toEqual([
    { text: '<b>', isHit: false },
    { text: '<script>', isHit: true },
    { text: '</b>', isHit: false },
  ]);
});

it('reads marks that a text brought itself without breaking', () => {
  expect(passageOf(`${marks.stop}a${marks.start}${marks.start}b`)).toEqual([
    { text: 'a', isHit: false },
    { text: 'b', isHit: true },
  ]);
  expect(passageOf('')).toEqual([]);
});
