import { describe, expect, it } from 'vitest';
import { blockTexts, placeOf } from '@/lib/articles/passages/anchor';
import type { DocNode } from '@/lib/articles/document';

const text = (...blocks: string[]): DocNode => ({
  type: 'doc',
  content: blocks.map((block) => ({
    type: 'paragraph',
    content: block ? [{ type: 'text', text: block }] : [],
  })),
});
const anchor = { block: 1, from: 4, to: 9, quote: 'board' };

describe('placeOf', () => {
  it.each<[string, DocNode, ReturnType<typeof placeOf>]>([
    ['where it was', text('First.', 'The board voted.'), { block: 1, from: 4, to: 9 }],
    [
      'words put before it',
      text('First.', 'At noon the board voted.'),
      { block: 1, from: 12, to: 17 },
    ],
    [
      'a block put above it',
      text('New.', 'First.', 'The board voted.'),
      { block: 2, from: 4, to: 9 },
    ],
    ['its block moved up', text('The board voted.', 'First.'), { block: 0, from: 4, to: 9 }],
    [
      'the nearest of several',
      text('board', 'board and board', 'The board'),
      { block: 1, from: 0, to: 5 },
    ],
    ['its words taken out', text('First.', 'The council voted.'), null],
    ['everything taken out', text(''), null],
  ])('%s', (_, body, place) => expect(placeOf(body, anchor)).toEqual(place));
});

it('blockTexts says the words of each block', () =>
  expect(blockTexts(text('One.', '', 'Two.'))).toEqual(['One.', '', 'Two.']));
