import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  NodeSelection,
  Plugin,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import { tooWideForCells } from '@/lib/articles/document/cells';

type Found = { node: Node; at: number; table: number };

/** What stands in a table of `doc` and is too wide for a cell, with the place after the outermost table around it. */
function tooWide(doc: Node): Found[] {
  const found: Found[] = [];
  doc.descendants((node, at) => {
    if (node.type.name !== 'table') return !node.isTextblock;
    const table = at + node.nodeSize;
    node.descendants((inner, from) => {
      if (!tooWideForCells.has(inner.type.name)) return !inner.isTextblock;
      found.push({ node: inner, at: at + 1 + from, table });
      return false;
    });
    return false;
  });
  return found;
}

function lifted(state: EditorState): Transaction | null {
  const found = tooWide(state.doc);
  if (found.length === 0) return null;
  const { tr, selection, schema } = state;
  // Where somebody writes or has chosen something goes along.
  const chosen = found.find(
    ({ node, at }) => at <= selection.from && selection.to <= at + node.nodeSize,
  );
  // From the end, so that what was found before it still stands where it was found.
  for (const { node, at, table } of found.toReversed()) {
    tr.insert(tr.mapping.map(table, -1), node);
    const place = tr.doc.resolve(at);
    const isAlone = place.parent.childCount === 1;
    if (isAlone) tr.replaceWith(at, at + node.nodeSize, schema.nodes.paragraph!.create());
    else tr.delete(at, at + node.nodeSize);
  }
  if (chosen) {
    let now: number | null = null;
    tr.doc.descendants((node, at) => {
      if (node === chosen.node) now = at;
      return now === null;
    });
    if (now !== null) {
      const moved = (place: number) => now! + place - chosen.at;
      tr.setSelection(
        selection instanceof NodeSelection
          ? NodeSelection.create(tr.doc, moved(selection.from))
          : TextSelection.create(tr.doc, moved(selection.anchor), moved(selection.head)),
      );
    }
  }
  return tr;
}

/** Whatever puts a gallery and its like into a cell (a button, a paste, a drop): it goes below the table (lib/articles/document/cells.ts). */
export const narrowCells = () =>
  new Plugin({
    appendTransaction: (changes, _, state) =>
      changes.some(({ docChanged }) => docChanged) ? lifted(state) : null,
  });

export const NarrowCells = Extension.create({
  name: 'narrowCells',
  addProseMirrorPlugins: () => [narrowCells()],
});
