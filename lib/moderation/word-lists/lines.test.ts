import { expect, it } from 'vitest';
import { changedLines } from '@/lib/moderation/word-lists/lines';

it.each([
  ['', { add: ['a', 'b', 'a'] }, 'a\nb', 2],
  ['a\n# why\n b ', { add: ['b', 'c'] }, 'a\n# why\n b \nc', 1],
  ['a\nb\na', { remove: ['a', 'z'] }, 'b', 2],
  ['a\n', { remove: ['z'] }, 'a\n', 0],
  ['a', { remove: ['a'] }, '', 1],
])('%j with %j is %j', (text, change, wanted, changed) => {
  expect(changedLines(text, change)).toEqual({ text: wanted, changed });
});
