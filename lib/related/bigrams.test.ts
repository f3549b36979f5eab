import { expect, it } from 'vitest';
import { countBigrams, hasBigrams } from '@/lib/related/bigrams';

it.each([
  ['港口罢工', ['港口', '口罢', '罢工']],
  ['渡船停了。港口', ['渡船', '船停', '停了', '港口']],
  ['フェリーが止まった', ['フェ', 'ェリ', 'リー', 'ーが', '止']],
  ['항구 파업이', ['항구', '파업', '업이']],
  ['เรือ', ['เร', 'รื', 'ือ']],
  ['港 ferry 12', ['港', 'ferry', '12']],
  ['A港口12', ['A', '港口', '12']],
])('%s is read as %j', (text, pairs) => {
  expect([...countBigrams(text).keys()]).toEqual(pairs);
});

it('counts what comes again', () => {
  expect(countBigrams('港口港口').get('港口')).toBe(2);
});

it.each([
  ['ja', true],
  ['th', true],
  ['ko', true],
  ['en', false],
  ['ar', false],
])('%s: %s', (language, expected) => {
  expect(hasBigrams(language)).toBe(expected);
});
