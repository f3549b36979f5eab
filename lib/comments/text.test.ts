import { describe, expect, it } from 'vitest';
import { commentHash, countCharacters, normaliseComment } from '@/lib/comments/text';

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
  ])('keeps %s', (_, typed) => {
    expect(normaliseComment(typed)).toBe(typed);
  });
});

describe('commentHash', () => {
  it('hashes the words alone', () => {
    expect(commentHash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(commentHash('  A-b…\nC!! ')).toBe(commentHash('abc'));
    expect(commentHash('a\u200Bbc')).toBe(commentHash('ABC'));
    expect(commentHash('ＡＢＣ')).toBe(commentHash('abc'));
    expect(commentHash('abd')).not.toBe(commentHash('abc'));
  });

  it('tells pictures apart, which have no words', () => {
    expect(commentHash('👍')).not.toBe(commentHash('🎉'));
    expect(commentHash('👍 ')).toBe(commentHash('👍'));
  });

  it('tells words apart that differ in vowel signs', () => {
    expect(commentHash('कि')).not.toBe(commentHash('की'));
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
