import { describe, expect, it } from 'vitest';
import {
  blend,
  comparer,
  heaviestTerms,
  idf,
  isNearCopy,
  normalise,
  proximity,
  shinglesOf,
  termWeight,
} from '@/lib/related/vector';

const runs = (text: string) => shinglesOf(text, false);

describe('the arithmetic of related stories', () => {
  it('counts a word of the headline four times', () => {
    expect(termWeight(1, 0)).toBeCloseTo(1 + Math.log(4), 12);
    expect(termWeight(0, 1)).toBe(1);
    expect(termWeight(1, 2)).toBeCloseTo(1 + Math.log(6), 12);
  });

  it('weighs a word by how few stories have it', () => {
    expect(idf(100, 100)).toBe(0);
    expect(idf(100, 1)).toBeCloseTo(Math.log(100), 12);
    expect(idf(100, 0)).toBeCloseTo(Math.log(100), 12);
    expect(idf(30, 70)).toBe(0);
    expect(idf(2, 2)).toBeCloseTo(Math.log(10), 12);
  });

  it.each([
    [0, 1],
    [3, 0.75],
    [-3, 0.75],
    [6, 0.5704],
    [10_000, 0.5],
  ])('is %d days apart worth %d', (days, expected) => {
    expect(proximity(days, 3)).toBeCloseTo(expected, 4);
  });

  it('compares directions, and names the words that carry it', () => {
    const a = normalise({ ids: [1, 2, 3], weights: [3, 4, 0] });
    const b = normalise({ ids: [2, 1, 9], weights: [4, 3, 0] });
    const { cosine, shared } = comparer(a);
    expect([cosine(b), shared(b)]).toEqual([1, [2, 1]]);
    const other = { ids: [9], weights: [1] };
    expect([cosine(other), shared(other)]).toEqual([0, []]);
  });

  it('a text of words that everybody has is like nothing', () => {
    expect(normalise({ ids: [1, 2], weights: [0, 0] })).toEqual({ ids: [], weights: [] });
  });

  it('keeps the forty heaviest words, in order', () => {
    const ids = Array.from({ length: 60 }, (_, i) => i);
    const { ids: heavy } = heaviestTerms({ ids, weights: ids });
    expect(heavy).toEqual(Array.from({ length: 40 }, (_, i) => 59 - i));
  });

  it('finds the copy of a text under a new top, and not its sister', () => {
    const text = Array.from({ length: 300 }, (_, i) => `word${(i * i) % 251} is${i}`).join(' ');
    const copy = `A new first sentence stands here. ${text}`;
    const other = Array.from({ length: 300 }, (_, i) => `word${(i * i) % 251} was${i}`).join(' ');
    expect(isNearCopy(runs(text), runs(copy))).toBe(true);
    expect(isNearCopy(runs(text), runs(other))).toBe(false);
    expect(isNearCopy([1, 2], [1, 2])).toBe(false); // too little to tell by
    expect(isNearCopy([1, 2], [1, 2], 0.95)).toBe(true);
  });

  it('finds the copy of a text of three lines, and tells it from another of the same event', () => {
    const brief =
      'The ferry to the outer islands was cancelled on Tuesday after a gale damaged the pier. Nobody was hurt, the harbour board said.';
    const again = `Travel news. ${brief.replace('Tuesday', 'Wednesday')}`;
    const other =
      'A gale damaged the pier and the ferry to the outer islands did not sail. The harbour board said that nobody was hurt on Tuesday.';
    expect(runs(brief)).toHaveLength(19);
    expect(isNearCopy(runs(brief), runs(again))).toBe(true);
    expect(isNearCopy(runs(brief), runs(other))).toBe(false);
    expect(isNearCopy(runs('Five words and no more'), runs('Five words and no more'))).toBe(false);
  });

  it('compares a short text with a sample of a long one', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `w${from + i}`).join(' ');
    const [whole, part, other] = [words(0, 400), words(100, 180), words(350, 430)];
    expect([runs(whole).length < 150, runs(part).length]).toEqual([true, 76]);
    expect(isNearCopy(runs(part), runs(whole))).toBe(true);
    expect(isNearCopy(runs(whole), runs(part))).toBe(true);
    // Thirty of eighty words stand in the other; below, fifty of them.
    expect(isNearCopy(runs(words(370, 450)), runs(whole))).toBe(false);
    expect(isNearCopy(runs(other), runs(whole))).toBe(true);
    // A short text as it was kept before: the sample of it.
    const stored = runs(part).filter((run) => (run & 3) === 0);
    expect(isNearCopy(stored, runs(part))).toBe(true);
  });

  it.each([
    [
      'zh',
      '港口工会从星期一开始渡船罢工。渡船停在码头，岛上居民在等待。',
      '【快讯】港口工会从星期二开始渡船罢工，渡船停在码头，岛上居民在等待。',
      '港口工会星期一宣布渡船停航。岛上居民在码头等待，工会开始罢工。',
    ],
    [
      'ja',
      '港湾労組は月曜日からフェリーのストライキを始めた。船は埠頭につながれ、島の住民は待っている。',
      '港湾労組は火曜日からフェリーのストライキを始めた、船は埠頭につながれ、島の住民は待っている。',
      'フェリーのストライキで船は埠頭にとどまり、島の住民が港湾労組を訪ねた。月曜日に始まった。',
    ],
  ])('finds the copy in %s, whose words no space parts', (_, text, copy, other) => {
    const [a, b, c] = [text, copy, other].map((each) => shinglesOf(each, true));
    expect(isNearCopy(a!, b!)).toBe(true);
    expect(isNearCopy(a!, c!)).toBe(false);
    // Read by words, what stands between two commas is one.
    expect(isNearCopy(runs(text), runs(copy))).toBe(false);
  });
});

describe('what a language model adds', () => {
  const at = (x: number, y: number, model = 'm') => ({ model, at: [x, y] });
  it.each([
    ['nothing without a point', null, at(1, 0), 0.2],
    ['nothing between points of different models', at(1, 0), at(1, 0, 'other'), 0.2],
    ['four tenths where it says the same', at(1, 0), at(1, 0), 0.52],
    ['nothing but its share where it says no more than of any two', at(1, 0), at(0.5, 0.866), 0.12],
    ['by how far it is above that', at(1, 0), at(0.75, 0.6614), 0.32],
  ])('is %s', (_, a, b, expected) => {
    expect(blend(0.2, a, b)).toBeCloseTo(expected, 6);
    expect(blend(0.2, b, a)).toBe(blend(0.2, a, b));
  });
});
