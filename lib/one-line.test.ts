import { expect, it } from 'vitest';
import { composedLine, oneLine } from '@/lib/one-line';

it.each([
  ['  two\n\tlines\u0000 and a bell\u0007 ', 'two lines and a bell'],
  ['half a pair: \ud83d', 'half a pair: \ufffd'],
  ['\u00a0\u2028', ''],
])('makes one line of %j', (given, wanted) => expect(oneLine(given)).toBe(wanted));

it('composes letters only where that is asked for', () => {
  expect(oneLine('Cafe\u0301')).toBe('Cafe\u0301');
  expect(composedLine(' Cafe\u0301\n')).toBe('Caf\u00e9');
});
