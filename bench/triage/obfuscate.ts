import { randomFrom } from '../shared/random';

/** Writes one word so that people still read it and machines do not. */
type Disguise = (word: string, random: () => number) => string;

const homoglyphs: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', j: 'ј', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' },
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' },
};
const leet: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };

const each = (word: string, change: (letter: string) => string) => [...word].map(change).join('');
const shifted = (word: string, from: string, to: number) =>
  each(word, (letter) => String.fromCodePoint(letter.codePointAt(0)! - from.codePointAt(0)! + to));

export const attacks = {
  'zero width': (word) => [...word].join('\u200B'),
  homoglyphs: (word) => each(word, (letter) => homoglyphs[letter] ?? letter),
  fullwidth: (word) => shifted(word, '!', 0xff01),
  'maths bold': (word) =>
    each(word, (letter) =>
      letter >= 'a' ? shifted(letter, 'a', 0x1d41a) : shifted(letter, 'A', 0x1d400),
    ),
  leet: (word) => each(word, (letter) => leet[letter.toLowerCase()] ?? letter),
  spaced: (word) => [...word].join(' '),
  dotted: (word) => [...word].join('.'),
  repeated: (word, random) => {
    const at = Math.floor(random() * word.length);
    return word.slice(0, at) + word[at]!.repeat(4) + word.slice(at + 1);
  },
  'adjacent swap': (word, random) => {
    const at = Math.floor(random() * (word.length - 1));
    return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  },
} as const satisfies Record<string, Disguise>;

export type Attack = keyof typeof attacks;
export const attackNames = Object.keys(attacks) as Attack[];

/** Disguises 50 to 90 % of the words of three letters and more; addresses are left as they are. */
export function obfuscate(text: string, attack: Attack, seed: number): string {
  const random = randomFrom(seed);
  const share = 0.5 + 0.4 * random();
  const disguise: Disguise = attacks[attack];
  return text.replace(/\S*(?:\/\/|\.\w{2,})\S*|[A-Za-z]{3,}/g, (found) => {
    if (!/^[A-Za-z]+$/.test(found)) return found;
    return random() < share ? disguise(found, random) : found;
  });
}
