import { describe, expect, it } from 'vitest';
import { countWords, partsOf } from '@/lib/articles/words';

const words = new Intl.Segmenter('und', { granularity: 'word' });
const sentence = 'The harbour’s master said “no”, at 4.30: naïve Søren-Åse, 3,5 % of it. ';

describe('the words of a text', () => {
  it.each([
    ['en', 'The harbour was quiet.', 4],
    ['en', '', 0],
    ['en', sentence, 13],
    ['ja', '東京は雨です', 4],
    ['th', 'ท่าเรือเงียบ', 2],
  ])('in %s %j are %i', (language, text, count) => expect(countWords(text, language)).toBe(count));

  it.each([['en', sentence, 13_000] as const, ['zh', '港口今天早上很安静。', 5_000] as const])(
    'in %s are the same however much stands before them',
    (language, unit, count) => expect(countWords(unit.repeat(1_000), language)).toBe(count),
  );

  it('of a book are counted while somebody waits', () => {
    expect(countWords('The harbour was quiet. '.repeat(17_391), 'en')).toBe(4 * 17_391);
    expect(countWords('港'.repeat(400_000), 'zh')).toBe(400_000);
  });
});

it.each([
  ['spaces', sentence.repeat(40)],
  ['punctuation alone', '港口今天早上很安静，'.repeat(300)],
  ['pairs of surrogates alone', '𝒜'.repeat(1_501)],
  ['an odd number of signs before pairs', `a${'𝒜'.repeat(1_501)}`],
])('no part is lost or torn: %s', (_, text) => {
  const parts = [...partsOf(words, text)].map(({ segment }) => segment);
  expect(parts.join('')).toBe(text);
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
});
