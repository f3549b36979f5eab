import { expect, it } from 'vitest';
import { groupBy, spell, sumOf } from '@/lib/moderation/transparency/tally';

it('adds up and groups, the most first', () => {
  const rows = [
    { reason: 'other', count: 1 },
    { reason: 'spam', count: 2 },
    { reason: 'spam', count: 3 },
    { reason: 'abusive', count: 1 },
  ];
  expect(sumOf(rows)).toBe(7);
  expect(groupBy(rows, ({ reason }) => reason)).toEqual([
    ['spam', [rows[1], rows[2]]],
    ['abusive', [rows[3]]],
    ['other', [rows[0]]],
  ]);
});

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59.94, '59.9 seconds'],
  [90, '1.5 minutes'],
  [3_600, '1 hour'],
  [86_399, '24 hours'],
  [129_600, '1.5 days'],
])('%f seconds are %s', (seconds, words) => {
  expect(spell(seconds)).toBe(words);
});
