import { expect, it } from 'vitest';
import type { Doc } from '../related/dataset';
import { slips } from '@/lib/search/spelling/distance';
import { randomFrom } from '../shared/random';
import { knownItems, mistype, mistyped } from './queries';

const doc = (id: string, title: string): Doc => ({
  id,
  title,
  text: '',
  date: new Date(0),
  section: 'news',
  topic: null,
  event: null,
});
const docs = [
  doc('a', 'Ferry strike ends at the harbour'),
  doc('b', 'The ferry'),
  doc('c', 'Herring, herring, lighthouse: mole'),
];

it('takes three different words of a headline, and no headline that has fewer', () => {
  const items = knownItems(docs, 10, 1);
  expect(items.map(({ wanted }) => wanted.id).sort()).toEqual(['a', 'c']);
  for (const { wanted, q } of items) {
    const words = q.split(' ');
    expect(new Set(words).size).toBe(3);
    for (const word of words) expect(wanted.title.toLowerCase()).toContain(word);
  }
  expect(knownItems(docs, 10, 1)).toEqual(items);
});

it('slips once', () => {
  const random = randomFrom(3);
  const made = Array.from({ length: 200 }, () => mistype('harbour', random));
  expect(Math.max(...made.map((word) => slips('harbour', word)))).toBe(1);
  expect(new Set(made.map((word) => word.length))).toEqual(new Set([6, 7, 8]));
});

it('mistypes one word of each query', () => {
  const items = knownItems(docs, 10, 1);
  mistyped(items, 2).forEach(({ q }, i) => {
    const before = items[i]!.q.split(' ');
    const changed = q.split(' ').filter((word, at) => word !== before[at]);
    expect(changed).toHaveLength(1);
  });
});
