import { getSchema, type JSONContent } from '@tiptap/core';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { narrowCells } from '@/components/admin/story-editor/narrow-cells';
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
  version: 3,
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

describe('what is too wide for a cell', () => {
  const image = (src: string): DocNode => ({ type: 'image', attrs: { src, alt: 'Waves' } });
  const gallery: DocNode = { type: 'gallery', content: [image('/a.png'), image('/b.png')] };
  const cell = (...content: DocNode[]): DocNode => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1 },
    content,
  });
  const table = (...cells: DocNode[]): DocNode => ({
    type: 'table',
    content: [{ type: 'tableRow', content: cells }],
  });
  const empty: DocNode = { type: 'paragraph' };
  const open = (...content: DocNode[]) =>
    EditorState.create({
      doc: schema.nodeFromJSON({ type: 'doc', content } as JSONContent),
      plugins: [narrowCells()],
    });
  const textOf = (state: EditorState) => tidy(state.doc.toJSON() as JSONContent).content;
  // Table, row, cell, paragraph.
  const inFirstCell = 4;

  it('goes below the table, however it came into it, and stays chosen', () => {
    const before = open(table(cell(empty), cell(paragraph('9'))), paragraph('After.'));
    const change = before.tr.replaceRangeWith(3, 5, schema.nodeFromJSON(gallery));
    change.setSelection(NodeSelection.create(change.doc, inFirstCell + 1));
    const { state } = before.applyTransaction(change);
    expect(textOf(state)).toEqual([
      table(cell(empty), cell(paragraph('9'))),
      gallery,
      paragraph('After.'),
    ]);
    expect((state.selection as NodeSelection).node.attrs.src).toBe('/b.png');
    expect(state.selection.$from.parent.type.name).toBe('gallery');
  });

  it('takes along whoever writes in it', () => {
    const quote: DocNode = { type: 'pullQuote', content: [{ type: 'paragraph' }] };
    const before = open(table(cell(empty)), paragraph('After.'));
    const change = before.tr.replaceRangeWith(3, 5, schema.nodeFromJSON(quote));
    change.setSelection(TextSelection.create(change.doc, inFirstCell + 1));
    const state = before.apply(change);
    expect(textOf(state.apply(state.tr.insertText('A wall.')))).toEqual([
      table(cell(empty)),
      { type: 'pullQuote', content: [paragraph('A wall.')] },
      paragraph('After.'),
    ]);
  });

  it('goes there in its order, from lists in cells as well', () => {
    const list: DocNode = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('a'), gallery] }],
    };
    const embed: DocNode = { type: 'embed', attrs: { url: 'https://vimeo.com/76979871' } };
    const before = open(table(cell(list), cell(embed)), paragraph('After.'));
    const state = before.apply(before.tr.insertText('!', before.doc.content.size - 1));
    expect(textOf(state)).toEqual([
      table(
        cell({ ...list, content: [{ type: 'listItem', content: [paragraph('a')] }] }),
        cell(empty),
      ),
      gallery,
      embed,
      paragraph('After.!'),
    ]);
  });

  it('is left alone elsewhere', () => {
    const before = open(gallery, table(cell(paragraph('9'))));
    const { transactions } = before.applyTransaction(
      before.tr.insertText('1', before.doc.content.size - 3),
    );
    expect(transactions.length).toBe(1);
  });
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
    expect(out).toEqual({ type: 'doc', version: 3, content: [paragraph('One.')] });
    expect(tidy({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({
      type: 'doc',
      version: 3,
      content: [{ type: 'paragraph' }],
    });
  });
});
