import { describe, expect, it } from 'vitest';
import { readQuery } from '@/lib/search/query';
import { alternativesOf, type Near } from '@/lib/search/spelling/alternatives';

const letters = [...'abcdefghijklmnopqrstuvwx'];

/** A word of the query and what the archive has near to it, with in how many stories it is. */
const nearOf = (at: number, typed: string, words: Record<string, number>): Near[] =>
  Object.entries(words).map(([word, stories]) => ({
    ...{ at, typed, plainTyped: typed, word, plain: word, stories },
  }));

describe('words that the archive does not know', () => {
  it('are changed together, fewest slips first and then what more stories have', () => {
    const query = readQuery('ferrz harbuor');
    const near = [
      ...nearOf(0, 'ferrz', { ferry: 9, ferri: 2 }),
      ...nearOf(6, 'harbuor', { harbour: 5, harbor: 30 }),
    ];
    expect(alternativesOf(query, near)).toEqual([
      'ferry harbor',
      'ferry harbour',
      'ferri harbor',
      'ferri harbour',
    ]);
  });

  it('are as many as a query holds, and the twelve likeliest spellings still come at once', () => {
    const words = letters.map((letter) => `${letter}ferrz`);
    const query = readQuery(words.join(' '));
    const near = words.flatMap((word, i) =>
      nearOf(i * 7, word, {
        [`${letters[i]}ferry`]: 100,
        [`${letters[i]}ferra`]: 40 + i,
        [`${letters[i]}ferre`]: 3,
        [`${letters[i]}ferri`]: 2,
        [`${letters[i]}ferro`]: 1,
      }),
    );
    const began = Date.now();
    const found = alternativesOf(query, near);
    expect(Date.now() - began).toBeLessThan(1000);
    const best = words.map((word) => word.replace('z', 'y'));
    const with_ = (...changed: number[]) =>
      best.map((word, i) => (changed.includes(i) ? word.replace(/y$/, 'a') : word)).join(' ');
    expect(found).toEqual([
      with_(),
      with_(23),
      // As likely as the rarest of its words; where that is the same, the later words change first.
      with_(22),
      with_(22, 23),
      with_(21),
      with_(21, 23),
      with_(21, 22),
      with_(21, 22, 23),
      with_(20),
      with_(20, 23),
      with_(20, 22),
      with_(20, 22, 23),
    ]);
  });
});
