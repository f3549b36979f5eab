import { expect, it } from 'vitest';
import { mergeHistory, type Decided } from '@/lib/people/history';

const decided = (key: string, minute: number): Decided => ({
  key,
  at: new Date(Date.UTC(2026, 10, 25, 12, minute)),
  by: null,
  words: '',
  isOwn: false,
  reason: null,
  changes: [],
});

it('merges by time, the newest first, and stops at the limit', () => {
  const merged = mergeHistory([decided('a3', 3), decided('a1', 1)], [decided('b2', 2)], 2);
  expect(merged.map(({ key }) => key)).toEqual(['a3', 'b2']);
});
