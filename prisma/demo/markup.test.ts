import { expect, it } from 'vitest';
import { markupDocument } from './markup';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
const content = (source: string) => markupDocument(source, 'a-story').content;

it('reads paragraphs, side-heads and lists', () => {
  expect(content('\nThe first line\nand the second.\n\n## A side-head\n\n- one\n- two\n')).toEqual([
    paragraph('The first line and the second.'),
    { type: 'heading', attrs: { level: 2 }, content: [text('A side-head')] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('one')] },
        { type: 'listItem', content: [paragraph('two')] },
      ],
    },
  ]);
});

it('reads bold, italic and links, also inside each other', () => {
  expect(content('See **the *big* wall** and [*the* deed](/article/deed).')).toEqual([
    {
      type: 'paragraph',
      content: [
        text('See '),
        { ...text('the '), marks: [{ type: 'bold' }] },
        { ...text('big'), marks: [{ type: 'bold' }, { type: 'italic' }] },
        { ...text(' wall'), marks: [{ type: 'bold' }] },
        text(' and '),
        {
          ...text('the'),
          marks: [{ type: 'link', attrs: { href: '/article/deed' } }, { type: 'italic' }],
        },
        { ...text(' deed'), marks: [{ type: 'link', attrs: { href: '/article/deed' } }] },
        text('.'),
      ],
    },
  ]);
});

it('reads quotations and pull quotes', () => {
  expect(content('>> Words alone')).toEqual([
    { type: 'pullQuote', content: [paragraph('Words alone')] },
  ]);
  expect(
    content(
      '> The sea has been\n> at it again.\n\n>> Nothing to be on | Mattias Orre, port engineer',
    ),
  ).toEqual([
    { type: 'blockquote', content: [paragraph('The sea has been at it again.')] },
    {
      type: 'pullQuote',
      attrs: { cite: 'Mattias Orre, port engineer' },
      content: [paragraph('Nothing to be on')],
    },
  ]);
});

it('reads fact boxes and tables', () => {
  expect(
    content(
      ':::fact The wall\n62 m | the gap\n1934 | wound up\n:::\n\n:::table Votes\nWard | For\n\nKestle | 7\n:::',
    ),
  ).toEqual([
    {
      type: 'factBox',
      attrs: {
        title: 'The wall',
        items: [
          { term: '62 m', text: 'the gap' },
          { term: '1934', text: 'wound up' },
        ],
      },
    },
    {
      type: 'table',
      attrs: { caption: 'Votes' },
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [paragraph('Ward')] },
            { type: 'tableHeader', content: [paragraph('For')] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('Kestle')] },
            { type: 'tableCell', content: [paragraph('7')] },
          ],
        },
      ],
    },
  ]);
});

it.each([
  ['\n  \n', 'a-story, line 1: the body is empty.'],
  ['One.\n\n:::fact Open\n1 | one', 'a-story, line 3: this box is not closed by a line ":::".'],
  [
    'One.\n\n:::box Title\nx\n:::',
    'a-story, line 3: a box begins ":::fact Title" or ":::table Caption".',
  ],
  [
    ':::fact Title\nno bar\n:::',
    'a-story, line 2: a line of a fact box is "number | what it means".',
  ],
  [':::table Title\na | b\nc\n:::', 'a-story, line 3: this row has 1 cells, the first has 2.'],
  [':::table Title\n:::', 'a-story, line 1: the box is empty.'],
  ['One.\n\n## Head\nbody', 'a-story, line 3: an empty line is missing after this line.'],
  ['- one\ntwo', 'a-story, line 2: every line of a list begins with "- ".'],
  ['### Too deep', 'a-story, line 1: unknown mark at "### Too deep".'],
  ['One *two.', 'a-story, line 1: a * has no partner.'],
  ['One [two]( three', 'a-story, line 1: a link is "[words](address)".'],
  [
    'One.\n\n[two](javascript:alert)',
    'a-story, line 3: Links may be http, https, mailto or a path of this site.',
  ],
])('names the story and the line: %j', (source, message) => {
  expect(() => markupDocument(source, 'a-story')).toThrow(message);
});
