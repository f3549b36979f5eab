import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/moderation/text/fold';
import { compileWords } from '@/lib/moderation/words/compile';
import { findWords } from '@/lib/moderation/words/match';

const find = (entries: string[], text: string) =>
  findWords(compileWords(entries), foldText(text)).map(
    ({ entry, start, end }) => `${entry}: ${text.slice(start, end)}`,
  );

describe('one entry, “idiot”', () => {
  it.each([
    ['plain', 'idiot', 'idiot'],
    ['in capitals', 'IDIOT', 'IDIOT'],
    ['before an exclamation mark', 'You idiot!', 'idiot'],
    ['before several', 'You idiot!!!', 'idiot'],
    ['before a word without a space', 'idiot!you', 'idiot'],
    ['in quotes', '“idiot”', 'idiot'],
    ['in brackets', '(idiot)', 'idiot'],
    ['emphasised', '*idiot* **idiot**', 'idiot', 'idiot'],
    ['underlined', '_idiot_', 'idiot'],
    ['with a genitive', "this idiot's", 'idiot'],
    ['with a typographic one', 'this idiot’s', 'idiot'],
    ['before a digit', 'idiot5', 'idiot'],
    ['after a digit', '5idiot', 'idiot'],
    ['as a hashtag', '#idiot', 'idiot'],
    ['addressed', '@idiot', 'idiot'],
    ['beside a flag', 'idiot🇬🇧', 'idiot'],
    ['beside a picture', '🤡idiot🤡', 'idiot'],
    ['at the end of a line', 'an idiot\nwrites', 'idiot'],
    ['in a tag', 'idi<b>ot</b>', 'idi<b>ot'],
    ['in a tag with attributes', 'id<span class="x">iot', 'id<span class="x">iot'],
    ['in leet', '1d10t', '1d10t'],
    ['in leet with a plural', '1d10t5', '1d10t'],
    ['in leet before a mark', '1d10t!', '1d10t'],
    ['with an exclamation mark inside', 'id!ot', 'id!ot'],
    ['with one before', '!diot', '!diot'],
    ['with strokes', '|d|ot', '|d|ot'],
    ['with l for I', 'ldiot', 'ldiot'],
    ['with I between', 'iDIoT', 'iDIoT'],
    ['dotted', 'i.d.i.o.t', 'i.d.i.o.t'],
    ['dotted with a stop', 'i.d.i.o.t.', 'i.d.i.o.t'],
    ['spaced', 'i d i o t', 'i d i o t'],
    ['spaced by two', 'i  d  i  o  t', 'i  d  i  o  t'],
    ['spaced after its article', 'you are a i d i o t now', 'i d i o t'],
    ['spaced after a spaced word', 'y o u  i d i o t', 'i d i o t'],
    ['spaced with one gap for both words', 'y o u i d i o t', 'i d i o t'],
    ['spaced in capitals', 'I D I O T', 'I D I O T'],
    ['spaced in leet', '1 d 1 0 t', '1 d 1 0 t'],
    ['with hyphens', 'i-d-i-o-t', 'i-d-i-o-t'],
    ['with underscores', 'i_d_i_o_t', 'i_d_i_o_t'],
    ['with stars', 'i*d*i*o*t', 'i*d*i*o*t'],
    ['with bars', 'i|d|i|o|t', 'i|d|i|o|t'],
    ['with slashes', 'i/d/i/o/t', 'i/d/i/o/t'],
    ['one letter a line', 'i\nd\ni\no\nt', 'i\nd\ni\no\nt'],
    ['in two pieces', 'idi-ot', 'idi-ot'],
    ['in dotted pieces', 'id.iot', 'id.iot'],
    ['with emphasis inside', 'id**io**t', 'id**io**t'],
    ['with a zero-width space', 'idi\u200Bot', 'idi\u200Bot'],
    ['with one in each gap', 'i\u200Bd\u200Bi\u200Bo\u200Bt', 'i\u200Bd\u200Bi\u200Bo\u200Bt'],
    ['with joiners', 'id\u200Di\u200Cot', 'id\u200Di\u200Cot'],
    ['with a word joiner and a byte order mark', 'id\u2060iot\uFEFF', 'id\u2060iot'],
    ['with a soft hyphen', 'idi\u00ADot', 'idi\u00ADot'],
    ['with a variation selector', 'id\uFE0Fiot', 'id\uFE0Fiot'],
    ['with tag characters', 'id\u{E0061}iot', 'id\u{E0061}iot'],
    ['with a Hangul filler', 'id\u3164iot', 'id\u3164iot'],
    ['with marks of direction', 'id\u200Eiot', 'id\u200Eiot'],
    ['with Cyrillic letters', 'іdіоt', 'іdіоt'],
    ['with Cyrillic capitals', 'ІDІОТ', 'ІDІОТ'],
    ['almost all Cyrillic', 'іԁіот', 'іԁіот'],
    ['with Greek letters', 'ιdιοt', 'ιdιοt'],
    ['with Greek capitals', 'ΙDΙΟΤ', 'ΙDΙΟΤ'],
    ['with Cherokee letters', 'ꭵdꭵot', 'ꭵdꭵot'],
    ['in Cherokee', 'ᏆᎠᏆᎾᎢ', 'ᏆᎠᏆᎾᎢ'],
    ['with marks of Spanish', '¡d¡ot', '¡d¡ot'],
    ['in fullwidth', 'ＩＤＩＯＴ', 'ＩＤＩＯＴ'],
    ['in bold mathematics', '𝐢𝐝𝐢𝐨𝐭', '𝐢𝐝𝐢𝐨𝐭'],
    ['in script and fraktur', '𝓲𝓭𝓲𝓸𝓽 𝔦𝔡𝔦𝔬𝔱', '𝓲𝓭𝓲𝓸𝓽', '𝔦𝔡𝔦𝔬𝔱'],
    ['in circles', 'ⓘⓓⓘⓞⓣ', 'ⓘⓓⓘⓞⓣ'],
    ['in brackets each', '⒤⒟⒤⒪⒯', '⒤⒟⒤⒪⒯'],
    ['in black squares', '🅸🅳🅸🅾🆃', '🅸🅳🅸🅾🆃'],
    ['with one square', '🅸diot', '🅸diot'],
    ['in letters of flags', '🇮🇩🇮🇴🇹', '🇮🇩🇮🇴🇹'],
    ['in small capitals', 'ɪᴅɪᴏᴛ', 'ɪᴅɪᴏᴛ'],
    ['in raised letters', 'ⁱᵈⁱᵒᵗ', 'ⁱᵈⁱᵒᵗ'],
    ['with strokes through', 'ɨđɨøŧ', 'ɨđɨøŧ'],
    ['with accents', 'ïdïöt', 'ïdïöt'],
    ['with accents apart', 'i\u0308di\u0308o\u0308t', 'i\u0308di\u0308o\u0308t'],
    [
      'struck through',
      'i\u0336d\u0336i\u0336o\u0336t\u0336',
      'i\u0336d\u0336i\u0336o\u0336t\u0336',
    ],
    [
      'under a tower of marks',
      `id${'\u0301\u0323'.repeat(9)}iot`,
      `id${'\u0301\u0323'.repeat(9)}iot`,
    ],
    ['stretched', 'idiooooot', 'idiooooot'],
    ['stretched twice', 'iiiidiotttt', 'iiiidiotttt'],
    ['doubled throughout', 'iiddiioott', 'iiddiioott'],
    ['stretched in leet', '1d1000t', '1d1000t'],
    ['stretched and spaced', 'i d i o o o o t', 'i d i o o o o t'],
    [
      'hidden in three ways',
      '1\u200Bd\u00ADі.ö.t'.replace('.', '').replace('.', ''),
      '1\u200Bd\u00ADіöt',
    ],
  ])('is found %s', (_, text, ...found) => {
    expect(find(['idiot'], text)).toEqual(found.map((each) => `idiot: ${each}`));
  });

  it.each([
    'idiots',
    'idiotic',
    'idiotype research',
    'videotape',
    'i.e. do it',
    'id: IOT',
    'Idi O.T.',
    'ideot',
    'idioot',
    'I did it',
    'an iota of doubt',
    'ID 10 T',
    'https://example.com/idiotype',
    'идиот',
  ])('is not found in %j', (text) => {
    expect(find(['idiot'], text)).toEqual([]);
  });
});

it.each([
  [
    'the plural with a star',
    'idiot*',
    'Idiots and idiotic 1d10ts',
    ['Idiots', 'idiotic', '1d10ts'],
  ],
  ['the word itself with a star', 'idiot*', 'idiot', ['idiot']],
  ['a stretched stem', 'idiot*', 'idiooootic', ['idiooootic']],
  ['a stem in Cyrillic letters', 'idiot*', 'іdіоtic', ['іdіоtic']],
  ['no stem in the middle', 'idiot*', 'videoidiots', []],
  ['l and I alike when drawn alike', 'slut', 'sIut s1ut s|ut', ['sIut', 's1ut', 's|ut']],
  ['no l for a written i', 'slut', 'siut', []],
  ['a word of signs', 'ass', '@ss a$$ @$$ a55 a$$$$', ['@ss', 'a$$', '@$$', 'a55', 'a$$$$']],
  ['a stretched double letter', 'ass', 'asssss', ['asssss']],
  ['no single for a double letter', 'ass', 'as', []],
  ['no double for a single letter', 'hot', 'hoot', []],
  ['three letters that are three', 'xxx', 'xxx xxxxx', ['xxx', 'xxxxx']],
  ['no two for three', 'xxx', 'Love from Anna xx', []],
  ['numbers', '1488', '1488 a1488b 14880', ['1488', '1488']],
  ['a phrase', 'kill yourself', 'Go kill yourself.', ['kill yourself']],
  ['a phrase over a line', 'kill yourself', 'kill\nyourself', ['kill\nyourself']],
  ['a phrase with hyphens', 'kill yourself', 'kill-yourself', ['kill-yourself']],
  ['a phrase in disguise', 'kill yourself', 'k1ll  y0urself', ['k1ll  y0urself']],
  ['a spaced phrase', 'kill yourself', 'k i l l  yourself', ['k i l l  yourself']],
  [
    'a phrase in dotted letters',
    'kill yourself',
    'k.i.l.l. y.o.u.r.s.e.l.f.',
    ['k.i.l.l. y.o.u.r.s.e.l.f'],
  ],
  ['no phrase over two sentences of which one is dotted', 'kill yourself', 'k.i.l.l. Yourself', []],
  ['a small l among capitals', 'shit', 'SHlT lT SHlTS', ['SHlT']],
  ['a small l at the beginning of capitals', 'idiot', 'lDlOT', ['lDlOT']],
  ['no l for an I among small letters', 'shit', 'shlt Shlt', []],
  ['no phrase over two sentences', 'kill yourself', 'It may kill. Yourself included.', []],
  ['no phrase over two paragraphs', 'kill yourself', 'kill\n\nyourself', []],
  ['no phrase with a word between', 'kill yourself', 'kill you yourself', []],
  ['a phrase with a stem', 'white power*', 'white powers', ['white powers']],
  ['an address', 'spam.example', 'see https://spam.example/x', ['spam.example']],
  ['an entry with a hyphen', 'f-word', 'the F-word', ['F-word']],
  ['an entry with an apostrophe', "can't", 'I can’t', ['can’t']],
  ['an entry with an accent', 'nègre', 'negre NÈGRE', ['negre', 'NÈGRE']],
  ['an entry in leet', 'h4x0r', 'haxor h4x0r', ['haxor', 'h4x0r']],
  ['a Russian entry', 'дурак', 'Ты ДУРАК, дурак!', ['ДУРАК', 'дурак']],
  ['a Russian entry with Latin letters', 'дурак', 'дypaк', ['дypaк']],
  ['a Russian entry spaced', 'дурак', 'д у р а к', ['д у р а к']],
  ['no Russian word for a Latin one', 'bot', 'Вот как это было', []],
  ['a comment of nothing but look-alikes', 'ass', 'аѕѕ', ['аѕѕ']],
  ['a German entry', 'trottel', 'Du TROTTEL', ['TROTTEL']],
  ['a Greek entry', 'λόγος', 'ΛΌΓΟΣ', ['ΛΌΓΟΣ']],
  ['a Turkish capital', 'istanbul', 'İSTANBUL', ['İSTANBUL']],
  ['a Chinese entry in a sentence', '白痴', '你是白痴吗', ['白痴']],
  ['a Chinese entry spaced', '白痴', '白 痴', ['白 痴']],
  ['a Thai entry with its vowel signs', 'กิน', 'เขากินข้าว', ['กิน']],
  ['no Thai word with other vowel signs', 'กิน', 'เขากนข้าว', []],
  ['a Korean entry as a word', '바보', '너 바보 바보야', ['바보']],
  ['a Hindi entry', 'कि', 'कि की', ['कि']],
  ['an Arabic entry without its points', 'كلب', 'كَلْب', ['كَلْب']],
])('finds %s', (_, entry, text, found) => {
  expect(find([entry], text)).toEqual(found.map((each) => `${entry}: ${each}`));
});

it('says which entries were found, in the order of the text', () => {
  expect(find(['scam', 'idiot', 'idiot*', 'total scam'], 'A total scam by idiots. Idiot!')).toEqual(
    ['total scam: total scam', 'scam: scam', 'idiot*: idiots', 'idiot: Idiot', 'idiot*: Idiot'],
  );
});

it('finds nothing with an empty list and nothing in an empty text', () => {
  expect(find([], 'idiot')).toEqual([]);
  expect(find(['idiot'], '')).toEqual([]);
});

it('stops at a hundred', () => {
  expect(find(['scam'], 'scam '.repeat(1_000))).toHaveLength(100);
});
