import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('emptyHeaders');

/** A line break says nothing; a picture does. */
function saysSomething(cell: Node): boolean {
  let found = false;
  cell.descendants((inner) => {
    if (inner.isText) found ||= inner.text!.trim() !== '';
    else found ||= inner.isAtom && inner.type.name !== 'hardBreak';
    return !found;
  });
  return found;
}

function mark(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'tableHeader') return !node.isTextblock;
    if (!saysSomething(node)) marks.push(Decoration.node(at, at + node.nodeSize, { role: 'cell' }));
    return false;
  });
  return DecorationSet.create(doc, marks);
}

/**
 * A header cell that says nothing yet heads nothing: until it has words, assistive technology is told of a plain cell, as
 * readers get one (lib/articles/to-html.ts). As a decoration, since another element would break the typing of its first word.
 */
export const emptyHeaders = () =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => mark(doc),
      apply: (change, marks) => (change.docChanged ? mark(change.doc) : marks),
    },
    props: { decorations: (state) => key.getState(state) },
  });

export const EmptyHeaders = Extension.create({
  name: 'emptyHeaders',
  addProseMirrorPlugins: () => [emptyHeaders()],
});
