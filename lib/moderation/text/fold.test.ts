import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/moderation/text/fold';
import { hint, originalSpan } from '@/lib/moderation/text/view';

const fold = (text: string) => foldText(text).fold.text;
const base = (text: string) => foldText(text).base.text;

describe('the fold view', () => {
  it.each([
    ['capitals', 'IDIOT', 'idiot'],
    ['digits for letters', '1d10t', 'idiot'],
    ['digits and signs for letters', '$h1+ @n1m@l5 C++ |diot', 'shit animals c++ idiot'],
    ['dotted letters', 'i.d.i.o.t', 'idiot'],
    ['spaced letters', 'an i d i o t now', 'an idiot now'],
    ['spaced digits', 'i d 1 0 t', 'idiot'],
    ['letters between strokes', 'i|d|i|o|t', 'idiot'],
    ['letters on lines of their own', 'i\nd\ni\no\nt', 'idiot'],
    ['two spaced words', 'y o u  i d i o t', 'you  idiot'],
    ['a zero-width space', 'idi\u200Bot', 'idiot'],
    ['a soft hyphen', 'idi\u00ADot', 'idiot'],
    ['a mark far from its letter', 'i\u200B\u0308diot', 'idiot'],
    ['Cyrillic letters', 'іdіоt', 'idiot'],
    ['a Greek capital', 'Ιdiot', 'idiot'],
    ['a stray word of look-alikes', 'You аѕѕ', 'you ass'],
    ['a word of Cherokee letters', 'You ᏆᎠᏆᎾᎢ', 'you idiot'],
    ['their small forms', 'You ᏆᎠᏆᎾᎢ'.toLowerCase(), 'you idiot'],
    ['Armenian letters', 'Տհit, you mօrօn', 'shit, you moron'],
    ['Deseret letters', 'm𐐄r𐐬n', 'moron'],
    ['syllabics as a font', 'ᖴᑌᑕK ᗪIᖇT', 'fuck dirt'],
    ['a text of look-alikes alone', 'ᏆᎠᏆᎾᎢ', 'idiot'],
    ['the same in Cyrillic', 'ѕһіт', 'shit'],
    ['a word of two other alphabets', 'привет ՏһіԷ', 'привет shit'],
    ['marks of Spanish', '¡d¡ot, sh¡t', 'idiot, shit'],
    ['coins', '₣u₵₭ ₴hi₮', 'fuck shit'],
    ['fullwidth letters', 'ＩＤＩＯＴ', 'idiot'],
    ['mathematical letters', '𝐢𝒹𝔦𝕠𝚝', 'idiot'],
    ['letters in circles, brackets and squares', 'ⓘⓓⓘⓞⓣ ⒤⒟⒤⒪⒯ 🅸🅳🅸🅾🆃', 'idiot (idiot) idiot'],
    ['flags as letters', '🇮🇩🇮🇴🇹', 'idiot'],
    ['small capitals and raised letters', 'ɪᴅɪᴏᴛ ᶦᵈᶦᵒᵗ', 'idiot idiot'],
    ['accents in one character', 'ïdïöt', 'idiot'],
    ['accents apart', 'i\u0308di\u0308o\u0308t', 'idiot'],
    ['strokes and ligatures', 'straße øl Ǿ ﬁsh', 'strasse ol o fish'],
    ['a strike through', 'i\u0336d\u0336i\u0336o\u0336t\u0336', 'idiot'],
    ['a repeated letter', 'idiooooot', 'idioot'],
    ['a tag inside', 'idi<b>ot</b>', 'idiot'],
  ])('reads %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['an outcry', 'you idiot!'],
    ['several', 'no!!!yes'],
    ['numbers and what is counted', '1st 2nd 24h 5kg 10am 1990s 24hours $5m 100 3.14'],
    ['names with numbers', 'mp3 covid19 g20 ps5'],
    ['a name after its sign', '@anna @john1990'],
    ['a doubled letter', 'good coffee'],
    ['two initials', 'p.m. e.g.'],
    ['single numbers', '1 2 3 4 5'],
    ['Russian', 'привет, как дела? сор'],
    ['a Russian word in English', 'they say спасибо there'],
    ['an outcry in Spanish', '¡hola idiota! ¡que!'],
    ['sums', '¥500 ₦20k 5¥ 500₩'],
    ['Greek', 'καλημερα'],
    ['Armenian', 'բարեւ ձեզ'],
    ['Russian words that pass for Latin ones among others', 'нет, рот и тор у меня дома'],
    ['vowel signs of Hindi', 'कि की'],
    ['Japanese and Thai', 'がか テスト ก่า'],
    ['Korean syllables apart', '나 너 그 저'],
    ['a date and a product in Chinese', '2026年1月1日 iphone15手机 3月'],
    ['an Arabic date', 'في2024م'],
    ['what is smaller than what', 'a < b and c > d'],
  ])('leaves %s', (_, text) => {
    expect(fold(text)).toBe(text);
  });

  it('leaves a flag beside a word out of it', () => {
    expect(fold('1diot🇬🇧')).toBe('idiot gb');
  });

  it('does not take a line break in HTML for part of a word', () => {
    expect(fold('idi<br>ot')).toBe('idi<br>ot');
  });

  it('says why a unit is there', () => {
    expect([...foldText('1dіooot').fold.hints]).toEqual([
      hint.leet + hint.stroke,
      0,
      hint.lookAlike + hint.stroke,
      0,
      hint.stretched,
      0,
    ]);
    expect([...foldText('a b c').fold.hints]).toEqual([0, hint.joined, hint.joined]);
  });
});

describe('the base view', () => {
  it.each([
    ['fullwidth letters', 'ＹＯＵ', 'you'],
    ['accents, composed', 'Cafe\u0301', 'caf\u00e9'],
    ['digits and dots as they are', '1D10T i.d.i.o.t', '1d10t i.d.i.o.t'],
    ['other alphabets as they are', 'ПРИВЕТ іdіоt', 'привет іdіоt'],
    ['Greek sigmas alike', 'ΛΟΓΟΣ λόγος', 'λογοσ λόγοσ'],
    ['half a pair of surrogates', 'a\uD83D', 'a\uFFFD'],
    ['nothing', '', ''],
  ])('reads %s', (_, text, form) => {
    expect(base(text)).toBe(form);
  });
});

it.each([
  ['1d10t', 0, 5],
  ['you id\u200Bi\u200Bot now', 4, 11],
  ['so i.d.i.o.t!', 3, 12],
  ['👍 𝐢𝐝𝐢𝐨𝐭', 3, 13],
  ['ah idi<b>ot</b>', 3, 11],
  ['an idiooooot', 3, 12],
  ['an i\u0308di\u0308o\u0308t\u0308 x', 3, 12],
])('finds its way back into %j', (text, start, end) => {
  const { fold: view } = foldText(text);
  const at = view.text.search(/idioo?t/);
  const length = /idioo?t/.exec(view.text)![0].length;
  expect(originalSpan(view, { start: at, end: at + length })).toEqual({ start, end });
});

it('counts what is invisible, and not what pictures and Persian words need', () => {
  expect(foldText('a\u200Bb\u00ADc\uFEFF').stripped).toBe(3);
  expect(foldText('❤\uFE0F 👩\u200D🚀 می\u200Cخواهم').stripped).toBe(0);
});

it.each([
  ['\u202Etoidi\u202C', true],
  ['\u2067abc\u2069', true],
  ['\u202Aabc\u202C', true],
  ['שלום\u200F!', false],
  ['plain', false],
])('sees in %j whether its direction turns', (text, turns) => {
  expect(foldText(text).hasBidi).toBe(turns);
});

it('looks at 20,000 units and no more', () => {
  expect(base('a'.repeat(20_001))).toHaveLength(20_000);
  expect(base('ﷺ'.repeat(20_001))).toHaveLength(20_000);
});
