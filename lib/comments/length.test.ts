import { describe, expect, it } from 'vitest';
import {
  commentLength,
  countCharacters,
  lengthFault,
  lengthNote,
  normaliseComment,
} from '@/lib/comments/length';
import { wordsIn } from '@/lib/i18n/words';

const scotland = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}';

describe('normaliseComment', () => {
  it.each([
    ['spaces around', '  A fair point. \n', 'A fair point.'],
    ['letters written as two', 'cafe\u0301', 'caf\u00e9'],
    ['Windows and old Mac line ends', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['many empty lines', 'one\n\n \n\t\n\ntwo', 'one\n\ntwo'],
    ['zero-width characters', 'b\u200Ba\u00ADd w\u2060ord\uFEFF', 'bad word'],
    ['bidirectional controls', 'a\u202Eb\u2066c\u2069d\u061Ce\u200Ff', 'abcdef'],
    ['Hangul fillers and nothing else', '\u3164\u115F\u200B\u2060', ''],
    ['the empty sign of Braille and nothing else', ' \u2800 \u2800', ''],
    ['joiners and nothing else', '\u200D\u200C\uFE0F', ''],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['half of a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['a joiner inside a Latin word', 'b\u200Da\u200Cd', 'bad'],
    ['a joiner after a space', 'a \u200Db', 'a b'],
    ['letters spelled in tag characters', 'hi\u{E0068}\u{E0069}', 'hi'],
    ['a tower of marks', `a${'\u0335'.repeat(40)}b`, `a${'\u0335'.repeat(8)}b`],
  ])('takes out %s', (_, typed, kept) => {
    expect(normaliseComment(typed)).toBe(kept);
  });

  it.each([
    ['a half, a square and ligatures', '\u00BD m\u00B2 \uFB01sh'],
    ['the joiner of Persian words', 'می\u200Cخواهم'],
    ['the joiner of Sinhala words', 'ශ\u0DCA\u200Dරී'],
    ['the joiners and selectors of pictures', '👩\u200D🚀 ❤\uFE0F 1\uFE0F\u20E3 👩🏽\u200D🌾'],
    ['the flag of Scotland', scotland],
    ['tabs and single line ends', 'one\n\ttwo'],
    ['Braille', '⠓⠊⠀⠽⠕⠥'],
  ])('keeps %s', (_, typed) => {
    expect(normaliseComment(typed)).toBe(typed);
  });
});

it.each([
  ['', 0],
  ['abc', 3],
  ['👩\u200D👩\u200D👧\u200D👦', 1],
  ['e\u0301', 1],
  ['a\nb', 3],
])('counts the characters of %j', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

it.each([
  ['letters', 'a'.repeat(1_000), 1_000],
  ['pairs', '𝐚'.repeat(777), 777],
  ['families', '👩\u200D👩\u200D👧'.repeat(500), 500],
  ['families after a letter', `a${'👩\u200D👩\u200D👧'.repeat(500)}`, 501],
  ['flags', '🇮🇩'.repeat(500), 500],
  ['flags after a letter', `ab${'🇮🇩'.repeat(500)}`, 502],
  ['letters with three marks', 'e\u0301\u0302\u0303'.repeat(500), 500],
  ['syllables of Hindi', 'क्षि'.repeat(500), 500],
  ['syllables of Hangul in parts', '\u1112\u1161\u11AB'.repeat(500), 500],
  ['pictures that are joined without end', '👩\u200D'.repeat(5_000), 1],
  ['a tower between letters', `a${'\u0301'.repeat(3_000)}b`, 2],
])('counts long rows of %s', (_, text, count) => {
  expect(countCharacters(text)).toBe(count);
  const segments = new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text);
  expect([...segments]).toHaveLength(count);
});

const family = '👩\u200D👩\u200D👧';

describe('lengthFault', () => {
  const fault = (typed: string) => lengthFault(typed, normaliseComment(typed));

  it.each([
    ['nothing', '', 'empty'],
    ['spaces', ' \n\t\u00A0\u3000', 'empty'],
    ['invisible characters', '\u200B\u2060\u00AD\u3164\u2800\uFE0F\u200D\u202E', 'empty'],
    ['one letter between them', '\u200B a \u200B', null],
    ['5,000 letters', 'a'.repeat(5_000), null],
    ['5,001 letters', 'a'.repeat(5_001), 'too_long'],
    ['5,000 letters with spaces and invisible characters', `  ${'a\u200B'.repeat(5_000)}\n`, null],
    ['5,000 letters of two characters each', 'e\u0301'.repeat(5_000), null],
    ['2,500 pictures of eight units each', family.repeat(2_500), null],
    ['pictures beyond the limit in units', family.repeat(2_501), 'too_long'],
    ['20,001 spaces', ' '.repeat(20_001), 'too_long'],
    ['lines as Windows ends them', 'a\r\n'.repeat(2_500), null],
  ])('of %s is right', (_, typed, expected) => {
    expect(fault(typed)).toBe(expected);
  });
});

describe('lengthNote', () => {
  it.each([
    ['nothing', '', { note: '', fault: 'Write something first.' }],
    ['spaces', '  ', { note: '', fault: 'Write something first.' }],
    ['much room', 'a'.repeat(4_499), { note: '', fault: '' }],
    ['some room', 'a'.repeat(4_500), { note: '500 characters left', fault: '' }],
    ['one left', 'a'.repeat(4_999), { note: '1 character left', fault: '' }],
    ['none left', 'a'.repeat(5_000), { note: '0 characters left', fault: '' }],
    [
      'one too many',
      'a'.repeat(5_001),
      { note: '1 character too many', fault: 'Make it 1 character shorter.' },
    ],
    [
      'many too many',
      'a'.repeat(6_234),
      { note: '1,234 characters too many', fault: 'Make it 1,234 characters shorter.' },
    ],
    [
      'few characters of many units',
      '👩\u200D'.repeat(7_000),
      { note: 'Too long', fault: 'Make it shorter.' },
    ],
  ])('says what there is to say of %s', (_, typed, expected) => {
    expect(lengthNote(typed, wordsIn({ locale: 'en-GB' }).comments.script)).toEqual(expected);
  });
});

it('holds what the database holds', () => {
  expect(new TextEncoder().encode('€'.repeat(commentLength.units)).length).toBe(60_000);
});

describe('time', () => {
  /**
   * The least times of several runs of two works in turn: the ones that nothing else disturbed. More runs where the first
   * takes more than so many times as long as the other, as a busy machine disturbs many.
   */
  function costs(times: number, one: () => void, other: () => void): [number, number] {
    const least: [number, number] = [Infinity, Infinity];
    for (let run = 0; run < 7 || (run < 70 && least[0] >= times * least[1]); run += 1) {
      for (const [at, work] of [one, other].entries()) {
        const started = performance.now();
        work();
        least[at] = Math.min(least[at]!, performance.now() - started);
      }
    }
    return least;
  }

  it.each([
    ['spaces inside a line', `a${' '.repeat(19_998)}b`],
    ['lines of spaces', ' \n'.repeat(10_000)],
    ['marks on one letter', `a${'\u0301'.repeat(19_999)}`],
    ['invisible characters', '\u200B'.repeat(20_000)],
    ['joiners between pictures', '👩\u200D'.repeat(6_666)],
  ])('to normalise %s is no more than 250 times that of letters', (_, text) => {
    const [odd, usual] = costs(
      250,
      () => normaliseComment(text),
      () => normaliseComment('é a'.repeat(6_666)),
    );
    // Work that grows with the square of the length takes thousands of times as long.
    expect(odd).toBeLessThan(250 * usual);
  });

  it.each([
    ['letters', 'a'.repeat(20_000)],
    ['letters with accents', 'é'.repeat(20_000)],
    ['flags', '🇮🇩'.repeat(5_000)],
    ['towers', `a${'\u0301'.repeat(999)}`.repeat(20)],
    ['one endless picture', '👩\u200D'.repeat(6_666)],
  ])('to count %s is in one as in sixteen pieces', (_, text) => {
    const pieces = Array.from({ length: 16 }, (_, n) => text.slice(n * 1_250, (n + 1) * 1_250));
    const [whole, parts] = costs(
      6,
      () => countCharacters(text),
      () => pieces.forEach((piece) => countCharacters(piece)),
    );
    // Work that grows with the square of the length takes sixteen times as long in one piece.
    expect(whole).toBeLessThan(6 * parts);
  });
});
