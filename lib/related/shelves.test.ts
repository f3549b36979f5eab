import { expect, it } from 'vitest';
import type { RelatedItem, RelatedKind } from '@/lib/related/schema';
import { shelve } from '@/lib/related/shelves';

const shown = new Date('2026-11-25T12:00:00Z');
const item = (slug: string, days: number, isSameStory = false, kind: RelatedKind = 'AUTO') =>
  ({
    ...{ slug, kind, isSameStory },
    publishedAt: new Date(shown.getTime() + days * 86_400_000),
  }) as RelatedItem;
const slugs = (items: RelatedItem[]) => {
  const { previously, matches, onTopic, fill } = shelve(items, shown);
  return [previously, matches, onTopic, fill].map((some) => some.map(({ slug }) => slug).join(' '));
};

it('puts the earlier parts of a running story in the order of time', () => {
  expect(
    slugs([item('b', -2, true), item('later', 1, true), item('a', -9, true), item('other', -3)]),
  ).toEqual(['a b', 'later other', '', '']);
});

it('leaves a single earlier part among the matches', () => {
  expect(slugs([item('a', -2, true), item('other', -3)])).toEqual(['', 'a other', '', '']);
});

it('keeps pins where the editors put them', () => {
  const pinned = item('pinned', -3, true, 'PIN');
  expect(slugs([pinned, item('b', -2, true), item('a', -4, true)])).toEqual([
    'a b',
    'pinned',
    '',
    '',
  ]);
});

it('has four earlier parts, the nearest, and six of the others with what fills', () => {
  const parts = Array.from({ length: 6 }, (_, i) => item(`p${i}`, i - 10, true));
  const fill = Array.from({ length: 6 }, (_, i) => item(`f${i}`, -1, false, 'FILL'));
  expect(slugs([...parts, ...fill])).toEqual(['p0 p1 p2 p3', 'p4 p5', '', 'f0 f1 f2 f3']);
  const onTopic = Array.from({ length: 3 }, (_, i) => item(`t${i}`, -1, false, 'TOPIC'));
  expect(slugs([...onTopic, ...fill])).toEqual(['', '', 't0 t1 t2', 'f0 f1 f2']);
});
