import { describe, expect, it } from 'vitest';
import { heaviestFirst, scoreOf, weightOf } from '@/lib/front/weight';

const picture = {
  id: 1,
  path: '/media/a.jpg',
  externalUrl: null,
  alt: '',
  caption: '',
  credit: '',
  width: 1200,
  height: 800,
  focalX: 50,
  focalY: 50,
};
type Wish = { at?: string; hero?: object | null; commentCount?: number };
const story = ({ at = '2026-11-25T12:00:00Z', hero = null, commentCount = 0 }: Wish = {}) =>
  ({ publishedAt: new Date(at), hero, commentCount }) as Parameters<typeof scoreOf>[0];

describe('what a story weighs', () => {
  it.each([
    ['nothing beside its words', {}, 1],
    ['a picture', { hero: picture }, 1.5],
    ['a picture that stayed on another site', { hero: { ...picture, path: null } }, 1],
    ['nine comments', { commentCount: 9 }, 1.25],
    ['ninety-nine comments', { commentCount: 99 }, 1.5],
    ['a storm of comments, which counts no more', { commentCount: 100_000 }, 1.5],
    ['a picture and ninety-nine comments', { hero: picture, commentCount: 99 }, 2.25],
  ])('%s', (_, wish, weight) => {
    expect(weightOf(story(wish))).toBeCloseTo(weight, 10);
  });
});

describe('where it stands', () => {
  it('loses half its weight in twelve hours', () => {
    const [fresh, older] = [story(), story({ at: '2026-11-25T00:00:00Z' })];
    expect(2 ** (scoreOf(fresh) - scoreOf(older))).toBeCloseTo(2, 10);
  });

  it('a picture is worth seven hours: 12 × log2(1.5)', () => {
    const pictured = (at: string) => story({ at, hero: picture });
    const [six, eight] = [pictured('2026-11-25T06:00:00Z'), pictured('2026-11-25T04:00:00Z')];
    const plain = story();
    expect(heaviestFirst([plain, six, eight])).toEqual([six, plain, eight]);
  });

  it('keeps the order of equals', () => {
    const [a, b] = [story(), story()];
    expect(heaviestFirst([a, b])[0]).toBe(a);
    expect(heaviestFirst([b, a])[0]).toBe(b);
  });
});
