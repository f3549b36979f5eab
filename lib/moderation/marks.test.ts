import { expect, it } from 'vitest';
import { markRanges } from '@/lib/moderation/marks';

/** The stretches in one line, with what was found in brackets. */
const drawn = (text: string, ranges: [start: number, end: number][]) =>
  markRanges(
    text,
    ranges.map(([start, end]) => ({ start, end })),
  )
    .map((stretch) => (stretch.isFound ? `[${stretch.text}]` : stretch.text))
    .join('|');

it.each<[string, [number, number][], string]>([
  ['buy at a.b now', [[7, 10]], 'buy at |[a.b]| now'],
  // Of two rules, the second of which found what comes first.
  [
    'a.b c d.e',
    [
      [6, 9],
      [0, 3],
    ],
    '[a.b]| c |[d.e]',
  ],
  [
    'abcdef',
    [
      [1, 4],
      [2, 3],
    ],
    'a|[bcd]|ef',
  ],
  [
    'abcdef',
    [
      [1, 3],
      [2, 5],
    ],
    'a|[bcde]|f',
  ],
  [
    'abcdef',
    [
      [1, 3],
      [3, 5],
    ],
    'a|[bcde]|f',
  ],
  ['nothing', [], 'nothing'],
  ['', [], ''],
  ['abc', [[1, 1]], 'a|bc'],
  ['all', [[0, 3]], '[all]'],
  ['cut', [[1, 99]], 'c|[ut]'],
])('marks %j at %j', (text, ranges, line) => {
  expect(drawn(text, ranges)).toBe(line);
});
