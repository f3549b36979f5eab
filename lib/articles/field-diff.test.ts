import { describe, expect, it } from 'vitest';
import { diffLines } from '@/lib/articles/field-diff';

/** "=a" in both, "-a" only in the first, "+a" only in the second. */
const signs = { both: '=', first: '-', second: '+' };
const short = (first: string, second: string) =>
  diffLines(first.split(''), second.split(''))
    .map(({ kind, text }) => signs[kind] + text)
    .join(' ');

describe('diffLines', () => {
  it.each([
    ['abc', 'abc', '=a =b =c'],
    ['abc', 'axc', '=a -b +x =c'],
    ['ac', 'abc', '=a +b =c'],
    ['abc', 'ac', '=a -b =c'],
    ['ab', 'cd', '-a -b +c +d'],
    ['abcd', 'bxd', '-a =b -c +x =d'],
    ['aa', 'a', '=a -a'],
    ['', '', '-'],
  ])('%j against %j: %s', (first, second, wanted) =>
    expect(short(first, second)).toBe(wanted === '-' ? '' : wanted),
  );

  it('shows two very long texts whole rather than hold up the page', () => {
    const a = Array.from({ length: 2500 }, (_, i) => `a${i}`);
    const b = Array.from({ length: 2500 }, (_, i) => `b${i}`);
    const lines = diffLines(['same', ...a], ['same', ...b]);
    expect(lines).toHaveLength(5001);
    expect(lines[0]).toEqual({ kind: 'both', text: 'same' });
    expect(lines[2500]).toEqual({ kind: 'first', text: 'a2499' });
    expect(lines[2501]).toEqual({ kind: 'second', text: 'b0' });
  });
});
