import { describe, expect, it } from 'vitest';
import { rankRelated, reasonText, type Telling } from '@/lib/related/rank';
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
  ...more,
});
const story = telling(1, { 10: 1, 11: 1 });
const ids = (candidates: Telling[], of = story) => rankRelated(of, candidates).map(({ id }) => id);

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
  });

  it('lets a shared topic decide between equals', () => {
    const about = telling(1, { 10: 1, 11: 1 }, { topics: ['Herring'] });
    const ranked = rankRelated(about, [
      telling(2, { 10: 1, 99: 1 }),
      telling(3, { 10: 1, 98: 1 }, { topics: ['Herring'] }),
    ]);
    expect(
      ranked.map(({ id, score, topics }) => [id, Math.round(score * 1000) / 1000, topics]),
    ).toEqual([
      [3, 0.55, ['Herring']],
      [2, 0.5, []],
    ]);
  });

  it('offers one of two copies, and none of the story', () => {
    const shingles = [1, 2, 3, 4, 5, 6];
    const original = telling(1, { 10: 1, 11: 1 }, { shingles });
    expect(ids([telling(2, { 10: 1, 11: 1 }, { shingles })], original)).toEqual([]);
    const other = [11, 12, 13, 14, 15, 16];
    const copies = [
      telling(2, { 10: 1, 11: 1 }, { shingles: other }),
      telling(3, { 10: 1, 99: 1 }, { shingles: other }),
    ];
    expect(ids(copies, original)).toEqual([2]);
  });
});

describe('the reason', () => {
  it.each([
    [{ topics: ['Hill tram'], words: ['tram'] }, 'More on Hill tram'],
    [{ topics: [], words: ['ferry', 'berth', 'fog', 'gale'] }, 'Also about ferry, berth, fog'],
    [{ topics: [], words: [] }, 'On a similar subject'],
  ])('%j is "%s"', (reason, expected) => {
    expect(reasonText(reason)).toBe(expected);
  });
});
