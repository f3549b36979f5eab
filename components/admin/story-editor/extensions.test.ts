import { getSchema, type JSONContent } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { emptyHeaders } from '@/components/admin/story-editor/empty-headers';
import { storyExtensions } from '@/components/admin/story-editor/extensions';
import { tidy } from '@/components/admin/story-editor/tidy';
import { documentSchema, type DocNode } from '@/lib/articles/document';

const schema = getSchema(storyExtensions);

it('knows the nodes and marks of a story and no others', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([
    'blockquote',
    'bulletList',
    'codeBlock',
    'doc',
    'embed',
    'factBox',
    'gallery',
    'hardBreak',
    'heading',
    'horizontalRule',
    'image',
    'listItem',
    'orderedList',
    'paragraph',
    'pullQuote',
    'readAlso',
    'table',
    'tableCell',
    'tableHeader',
    'tableRow',
    'text',
  ]);
  expect(Object.keys(schema.marks).sort()).toEqual([
    'bold',
    'code',
    'italic',
    'link',
    'strike',
    'subscript',
    'superscript',
    'underline',
  ]);
});

const paragraph = (text: string, marks?: DocNode['marks']): DocNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks && { marks }) }],
});
const full: DocNode = {
  type: 'doc',
  version: 2,
  content: [
    paragraph('Plain.'),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Side' }] },
    paragraph('Linked.', [{ type: 'link', attrs: { href: '/article/gale' } }, { type: 'bold' }]),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [paragraph('Third.')] }],
    },
    {
      type: 'pullQuote',
      attrs: { cite: 'Maren Holt' },
      content: [paragraph('A wall is a promise.')],
    },
    { type: 'factBox', attrs: { title: 'The mole', items: [{ term: '340 m', text: 'of wall' }] } },
    {
      type: 'image',
      attrs: {
        src: '/prints/crane.svg',
        alt: 'Cranes',
        caption: 'The quay.',
        credit: 'Studio',
        width: 1200,
        height: 800,
      },
    },
    {
      type: 'gallery',
      attrs: { caption: 'The storm' },
      content: [
        { type: 'image', attrs: { src: '/a.png', alt: 'Waves', caption: 'Noon.' } },
        { type: 'image', attrs: { src: '/b.png', isDecorative: true } },
      ],
    },
    { type: 'embed', attrs: { url: 'https://vimeo.com/76979871', title: 'The wall' } },
    { type: 'readAlso', attrs: { story: 7 } },
    { type: 'horizontalRule' },
    {
      type: 'table',
      attrs: { caption: 'Fees' },
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 1, rowspan: 1 },
              content: [paragraph('Berth')],
            },
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('9')] },
          ],
        },
      ],
    },
  ],
};

it('takes a header cell for a plain one until it says something', () => {
  const cell = (type: DocNode['type'], ...content: DocNode[]): DocNode => ({ type, content });
  const empty: DocNode = { type: 'paragraph' };
  const image: DocNode = { type: 'image', attrs: { src: '/prints/crane.svg', alt: 'Cranes' } };
  const cells = [
    cell('tableHeader', empty),
    cell('tableHeader', paragraph('Berth')),
    cell('tableHeader', paragraph(' '), {
      type: 'paragraph',
      content: [{ type: 'hardBreak' }],
    }),
    cell('tableHeader', image),
    cell('tableCell', empty),
  ];
  const table: DocNode = { type: 'table', content: [{ type: 'tableRow', content: cells }] };
  const doc = schema.nodeFromJSON({ type: 'doc', content: [table] } as JSONContent);
  const plugin = emptyHeaders();
  const before = EditorState.create({ doc, plugins: [plugin] });
  const marked = (state: EditorState) => {
    const marks = plugin.props.decorations!.call(plugin, state) as DecorationSet;
    const row = state.doc.firstChild!.firstChild!;
    return marks.find().map(({ from }) => row.children.indexOf(state.doc.nodeAt(from)!));
  };
  expect(marked(before)).toEqual([0, 2]);
  // The first word into the first cell: table, row, cell, paragraph.
  const after = before.apply(before.tr.insertText('Quay', 4));
  expect(marked(after)).toEqual([2]);
  expect(marked(after.apply(after.tr.delete(4, 8)))).toEqual([0, 2]);
});

describe('a story through the editor', () => {
  it('keeps a fact box that has no title yet', () => {
    const box = { type: 'factBox', attrs: { title: '', items: [] } };
    expect(
      tidy(schema.nodeFromJSON({ type: 'doc', content: [box] }).toJSON() as JSONContent).content,
    ).toEqual([box]);
  });

  it('comes out as it went in', () => {
    const out = tidy(schema.nodeFromJSON(full as JSONContent).toJSON() as JSONContent);
    expect(documentSchema.parse(out)).toEqual(full);
  });

  it('loses empty paragraphs at the end, one of which the editor keeps for the cursor', () => {
    const out = tidy(
      schema
        .nodeFromJSON({
          type: 'doc',
          content: [paragraph('One.'), { type: 'paragraph' }, { type: 'paragraph' }],
        } as JSONContent)
        .toJSON() as JSONContent,
    );
    expect(out).toEqual({ type: 'doc', version: 2, content: [paragraph('One.')] });
    expect(tidy({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({
      type: 'doc',
      version: 2,
      content: [{ type: 'paragraph' }],
    });
  });
});
