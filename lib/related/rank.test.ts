import { describe, expect, it } from 'vitest';
import { groundsText, rankRelated, reasonText, type Telling } from '@/lib/related/rank';
import { normalise } from '@/lib/related/vector';

const telling = (
  id: number,
  words: Record<number, number>,
  more: Partial<Telling> = {},
): Telling => ({
  id,
  day: 100,
  vector: normalise({ ids: Object.keys(words).map(Number), weights: Object.values(words) }),
  shingles: [],
  topics: [],
  point: null,
  ...more,
});
const story = telling(1, { 10: 1, 11: 1 });
const halfLifeDays = 3;
const rank = (of: Telling, candidates: Telling[]) => rankRelated(of, candidates, { halfLifeDays });
const ids = (candidates: Telling[], of = story) => rank(of, candidates).ranked.map(({ id }) => id);

describe('ranking', () => {
  it('puts the nearer text first and never offers the story itself', () => {
    expect(ids([telling(2, { 10: 1, 99: 1 }), telling(3, { 10: 1, 11: 1, 99: 1 }), story])).toEqual(
      [3, 2],
    );
  });

  it('prefers what was told near it in time', () => {
    expect(
      ids([telling(2, { 10: 1, 99: 1 }, { day: 60 }), telling(3, { 10: 1, 99: 1 }, { day: 99 })]),
    ).toEqual([3, 2]);
  });

  it('hides what only shares a few words', () => {
    expect(ids([telling(2, { 10: 1, 99: 9 })])).toEqual([]); // cosine 0.078
    const shared = { 10: 1, 99: 5 }; // cosine 0.139
    expect(ids([telling(2, shared), telling(3, shared, { day: 40 })])).toEqual([2]);
    // A topic lifts what is there, and makes nothing of nothing.
    const about = telling(1, { 10: 1, 11: 1 }, { topics: ['Herring'] });
    expect(ids([telling(2, { 10: 1, 99: 9 }, { topics: ['Herring'] })], about)).toEqual([]);
  });

  it('lets a shared topic decide between equals', () => {
    const about = telling(1, { 10: 1, 11: 1 }, { topics: ['Herring'] });
    const { ranked } = rank(about, [
      telling(2, { 10: 1, 99: 1 }),
      telling(3, { 10: 1, 98: 1 }, { topics: ['Herring'] }),
    ]);
    expect(
      ranked.map(({ id, score, topics }) => [id, Math.round(score * 1000) / 1000, topics]),
    ).toEqual([
      [3, 0.56, ['Herring']],
      [2, 0.51, []],
    ]);
  });

  it('names the copies of the story and offers none of them', () => {
    const shingles = [1, 2, 3, 4, 5, 6];
    const original = telling(1, { 10: 1, 11: 1 }, { shingles });
    const wire = telling(2, { 10: 1, 99: 1 }, { shingles });
    const sameWords = telling(3, { 10: 1, 11: 1 });
    const other = telling(4, { 10: 1, 98: 1 }, { shingles: [11, 12, 13, 14, 15, 16] });
    const { ranked, copies } = rank(original, [wire, sameWords, other]);
    expect([ranked.map(({ id }) => id), copies]).toEqual([[4], [2, 3]]);
  });

  it('scores a pair the same from either side', () => {
    const a = telling(1, { 10: 0.3, 11: 0.7, 12: 0.1 }, { topics: ['Tram', 'Herring'], day: 3 });
    const b = telling(2, { 10: 0.9, 11: 0.2, 13: 0.4 }, { topics: ['Herring', 'Tram'] });
    const [fromA, fromB] = [rank(a, [b]).ranked[0]!, rank(b, [a]).ranked[0]!];
    expect(fromA.score).toBe(fromB.score);
    expect(fromA.score).toBeGreaterThan(0.3);
    expect(fromA.topics).toEqual(fromB.topics);
  });
});

describe('the reason', () => {
  it.each([
    [{ cosine: 0.5, topics: ['Hill tram'], words: ['tram'], days: -2 }, 'Earlier on this story'],
    [{ cosine: 0.5, topics: [], words: [], days: 3 }, 'Later on this story'],
    [{ cosine: 0.5, topics: [], words: [], days: 0 }, 'More on this story'],
    [{ cosine: 0.3, topics: ['Hill tram'], words: ['tram'], days: -2 }, 'More on Hill tram'],
    [
      { cosine: 0.3, topics: [], words: ['ferry', 'berth', 'fog', 'gale'], days: 1 },
      'Also about ferry, berth, fog',
    ],
    [{ cosine: 0.3, topics: [], words: [], days: 1 }, 'On a similar subject'],
  ])('%j is "%s"', (reason, expected) => {
    expect(reasonText(reason, 'en-GB')).toBe(expected);
  });

  it.each([
    [
      { topics: ['Harbour'], words: ['ferry', 'strike'], days: 2 },
      'shares: ferry, strike; 2 days apart; topic Harbour',
    ],
    [{ topics: ['Harbour', 'Tram'], words: [], days: 1 }, '1 day apart; topics Harbour, Tram'],
    [{ topics: [], words: ['mole'], days: 0 }, 'shares: mole; the same day'],
  ])('%j is "%s" for an editor', (reason, expected) => {
    expect(groundsText(reason)).toBe(expected);
  });
});
