import { describe, expect, it } from 'vitest';
import { newDraft, type Draft } from '@/components/admin/story-editor/draft';
import { allOf, differencesOf, merged } from '@/components/admin/story-editor/merge';
import { documentText } from '@/lib/articles/document';
import { paragraphs } from '@/prisma/factories';

const base: Draft = {
  ...newDraft('en-GB', { slug: 'maren-holt', name: 'Maren Holt' }),
  headline: 'Gale',
  body: paragraphs('The wind rose at noon.\n\nTwo boats were lost.\n\nIt fell at six.'),
};
const withText = (text: string, over: Partial<Draft> = {}) => ({
  ...base,
  body: paragraphs(text),
  ...over,
});
const words = ({ body }: Draft) => documentText(body).split('\n');

describe('differencesOf', () => {
  it('chooses what only one of two changed, and both where both did', () => {
    const theirs = withText(
      'The wind rose at one.\n\nTwo boats were lost off the point.\n\nIt fell at six.\n\nTheirs alone, at the end.',
      { standfirst: 'Theirs', topics: [{ slug: 'storms', name: 'Storms' }], note: 'theirs' },
    );
    const mine = withText(
      'The wind rose at noon.\n\nTwo boats were lost at sea.\n\nIt fell at seven, on the hour.',
      { headline: 'Storm', topics: [{ slug: '', name: 'Gales' }], note: 'mine' },
    );
    const found = differencesOf(base, theirs, mine);
    expect(found.fields.map(({ label, theirs: t, mine: m, side }) => [label, t, m, side])).toEqual([
      ['Headline', 'Gale', 'Storm', 'mine'],
      ['Standfirst', 'Theirs', '', 'theirs'],
      ['Topics', 'Storms', 'Gales', 'both'],
      ['Note', 'theirs', 'mine', 'mine'],
    ]);
    expect(found.passages.map(({ side }) => side)).toEqual(['theirs', 'both', 'mine', 'theirs']);
    const result = merged(theirs, mine, found);
    expect(words(result)).toEqual([
      'The wind rose at one.',
      'Two boats were lost off the point.',
      'Two boats were lost at sea.',
      'It fell at seven, on the hour.',
      'Theirs alone, at the end.',
    ]);
    expect(result).toMatchObject({
      headline: 'Storm',
      standfirst: 'Theirs',
      topics: [
        { slug: 'storms', name: 'Storms' },
        { slug: '', name: 'Gales' },
      ],
    });
  });

  it('lets a paragraph go that one took out and the other left as it was', () => {
    const without = withText('The wind rose at noon.\n\nIt fell at six.');
    expect(words(merged(without, base, differencesOf(base, without, base)))).toEqual([
      'The wind rose at noon.',
      'It fell at six.',
    ]);
    expect(words(merged(base, without, differencesOf(base, base, without)))).toEqual([
      'The wind rose at noon.',
      'It fell at six.',
    ]);
  });

  it('finds nothing where both say the same', () => {
    const found = differencesOf(base, base, { ...base });
    expect(found.fields).toEqual([]);
    expect(found.passages.every(({ isSame }) => isSame)).toBe(true);
  });
});

it('makes one side whole when all of it is chosen', () => {
  const theirs = withText('Theirs.', { headline: 'Theirs' });
  const mine = withText('Mine is longer than that.\n\nBy two.', { headline: 'Mine', note: 'n' });
  const found = differencesOf(base, theirs, mine);
  expect(merged(theirs, mine, allOf(found, 'theirs'))).toEqual(theirs);
  expect(merged(theirs, mine, allOf(found, 'mine'))).toEqual(mine);
  expect(words(merged(theirs, mine, allOf(found, 'both')))).toEqual([
    'Theirs.',
    'Mine is longer than that.',
    'By two.',
  ]);
});

it('leaves an empty paragraph to write in where nothing of the text is chosen', () => {
  const empty = { ...base, body: { type: 'doc', content: [] } as Draft['body'] };
  const result = merged(empty, base, allOf(differencesOf(base, empty, base), 'theirs'));
  expect(result.body).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
});

describe('paragraphs that were moved', () => {
  const [a, b, c, d] = [
    'Alpha: the wind rose at noon.',
    'Beta: two boats were lost.',
    'Gamma: it fell at six.',
    'Delta: the mayor slept.',
  ] as const;
  const textOf = (...parts: string[]) => withText(parts.join('\n\n'));
  const before = textOf(a, b, c, d);
  const outcome = (theirs: Draft, mine: Draft) =>
    words(merged(theirs, mine, differencesOf(before, theirs, mine)));

  it.each([
    ['by them', textOf(a, c, d, b), before, [a, c, d, b]],
    ['by me', before, textOf(a, c, d, b), [a, c, d, b]],
    [
      'by them, while I wrote',
      textOf(a, c, d, b),
      textOf(`${a} And two.`, b, c, d),
      [`${a} And two.`, c, d, b],
    ],
    ['by both, to two places', textOf(a, c, b, d), textOf(a, c, d, b), [a, c, d, b]],
    [
      'by them, while I changed it',
      textOf(a, c, d, b),
      textOf(a, `${b} Both.`, c, d),
      [a, `${b} Both.`, c, d],
    ],
    ['by me, while they took it out', textOf(a, c, d), textOf(a, c, d, b), [a, c, d]],
    ['nowhere, but doubled by them', textOf(a, b, b, c, d), before, [a, b, b, c, d]],
  ])('%s', (_, theirs, mine, result) => {
    expect(outcome(theirs, mine)).toEqual(result);
  });

  it('are said to stand elsewhere', () => {
    const { passages } = differencesOf(before, textOf(a, c, d, b), before);
    expect(passages.map(({ isMoved, side }) => [isMoved, side])).toEqual([
      [false, 'mine'],
      [true, 'theirs'],
      [false, 'mine'],
      [false, 'mine'],
      [true, 'theirs'],
    ]);
  });

  it('are never lost, whatever each of two moves, takes out and writes', () => {
    let seed = 7;
    const any = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const all = [a, b, c, d, 'Epsilon: the ferry lay still.', 'Zeta: the ferry lay still too.'];
    const edit = (who: string) => {
      const list = [...all];
      for (let step = any(4); step >= 0; step--) {
        const [from, to] = [any(list.length), any(list.length)];
        const what = any(4);
        if (what === 0) list.splice(from, 1);
        else if (what === 1) list[from] += ` Changed by ${who}.`;
        else if (what === 2) list.splice(to, 0, `Written by ${who}, ${step}.`);
        else list.splice(to, 0, ...list.splice(from, 1));
      }
      return list;
    };
    for (let round = 0; round < 2_000; round++) {
      const [theirs, mine] = [edit('them'), edit('me')];
      const [left, right] = [textOf(...theirs), textOf(...mine)];
      const result = words(merged(left, right, differencesOf(textOf(...all), left, right)));
      const must = [...theirs, ...mine].filter(
        (one) => !all.includes(one) || (theirs.includes(one) && mine.includes(one)),
      );
      expect(result).toEqual(expect.arrayContaining(must));
    }
  });
});
