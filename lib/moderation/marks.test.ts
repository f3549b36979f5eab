import { expect, it } from 'vitest';
import { markMatches } from '@/lib/moderation/marks';

/** The stretches in one line, with what was found in brackets. */
const drawn = (text: string, ...matches: string[]) =>
  markMatches(text, matches)
    .map((stretch) => (stretch.isFound ? `[${stretch.text}]` : stretch.text))
    .join('|');

it.each([
  [['buy at a.b now', 'a.b'], 'buy at |[a.b]| now'],
  [['a.b a.b', 'a.b', 'a.b'], '[a.b]| |[a.b]'],
  [['nothing', 'x'], 'nothing'],
  [['', 'x'], ''],
  [['abc', ''], 'abc'],
  [['all', 'all'], '[all]'],
])('marks %j', ([text, ...matches], line) => {
  expect(drawn(text!, ...matches)).toBe(line);
});
