import { expect, it } from 'vitest';
import { castFor, rangesOf } from '@/lib/cards/faces';

it('reads ranges as style sheets write them', () => {
  expect(rangesOf('U+4E00-9FFF, U+30??,U+ff01')).toEqual([
    [0x4e00, 0x9fff],
    [0x3000, 0x30ff],
    [0xff01, 0xff01],
  ]);
});

const facesOf = async (text: string, language: string) => {
  const { parts, drawn } = await castFor(text, language);
  return { faces: [...new Set(parts.map(({ family }) => family))].sort(), drawn };
};

it.each([
  ['Harbour strike', 'en-GB', ['Literata']],
  ['Łódź, Забастовка, Απεργία', 'pl', ['Literata']],
  ['إضراب الميناء', 'ar', ['Literata', 'Noto Naskh Arabic']],
  ['항만 파업', 'ko', ['Literata', 'Noto Sans KR']],
  ['港湾スト Port', 'ja', ['Literata', 'Noto Sans JP']],
  ['港口罢工', 'zh-Hans', ['Noto Sans SC']],
  ['ท่าเรือหยุดงาน', 'th', ['Noto Sans Thai']],
  ['שביתה בנמל', 'he', ['Literata', 'Noto Sans Hebrew']],
  ['ఓడరేవు సమ్మె', 'te', ['Literata', 'Noto Sans Telugu']],
  ['બંદર હડતાળ', 'gu', ['Literata', 'Noto Sans Gujarati']],
  ['ਬੰਦਰਗਾਹ ਹੜਤਾਲ', 'pa', ['Literata', 'Noto Sans Gurmukhi']],
  ['ಬಂದರು ಮುಷ್ಕರ', 'kn', ['Literata', 'Noto Sans Kannada']],
  ['തുറമുഖ സമരം', 'ml', ['Literata', 'Noto Sans Malayalam']],
  ['ବନ୍ଦର ଧର୍ମଘଟ', 'or', ['Literata', 'Noto Sans Oriya']],
  ['වරාය වර්ජනය', 'si', ['Literata', 'Noto Sans Sinhala']],
  ['កូដកម្មនៅកំពង់ផែ', 'km', ['Noto Sans Khmer']],
  ['ການປະທ້ວງທ່າເຮືອ', 'lo', ['Noto Sans Lao']],
  ['ဆိပ်ကမ်းသပိတ်', 'my', ['Noto Sans Myanmar']],
  ['የወደብ አድማ', 'am', ['Literata', 'Noto Sans Ethiopic']],
])('%s in %s is set in %j', async (text, language, faces) => {
  expect(await facesOf(text, language)).toEqual({ faces, drawn: text });
});

it('knows when a letter has no face', async () => {
  expect((await castFor('Strike ᚠᛇᚻ', 'en')).drawn).toBeNull();
  // Spaces, joiners and isolates have no shape.
  const unseen = 'a\u00a0b\u2068c\u2069\u200d';
  expect((await castFor(unseen, 'en')).drawn).toBe(unseen);
});

it.each([
  ['Ferries sail again 🚢', 'Ferries sail again'],
  ['🇩🇪 Waves 🌊', 'Waves'],
  ['★ Sum ∑ → ½ ² № ₹ €', '★ Sum ∑ → ½ ² № ₹ €'],
  ['The 👩🏽\u200d🚒 of the year, 🏖\ufe0f and all', 'The of the year, and all'],
  ['🚢🏖', null],
])('draws %s without its pictograms', async (headline, drawn) => {
  expect((await castFor(headline, 'en')).drawn).toBe(drawn);
});
