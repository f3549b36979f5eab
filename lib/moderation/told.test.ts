import { expect, it } from 'vitest';
import { ago, tellDecision } from '@/lib/moderation/told';

const at = new Date('2026-11-25T09:00:00Z');
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000);

it.each([
  [-5, 'just now'],
  [0, 'just now'],
  [1, '1 second ago'],
  [59, '59 seconds ago'],
  [60, '1 minute ago'],
  [3_599, '59 minutes ago'],
  [7_200, '2 hours ago'],
  [90_000, '1 day ago'],
])('calls %i seconds %j', (seconds, words) => {
  expect(ago(at, after(seconds))).toBe(words);
});

it.each([
  ['APPROVED', 'Nora Abell approved this 3 seconds ago.'],
  ['REJECTED', 'Nora Abell rejected this 3 seconds ago.'],
  ['SPAM', 'Nora Abell marked this as spam 3 seconds ago.'],
  ['DELETED', 'Nora Abell deleted this 3 seconds ago.'],
] as const)('tells of %s', (status, words) => {
  expect(tellDecision({ by: 'Nora Abell', status, at }, after(3))).toBe(words);
});
