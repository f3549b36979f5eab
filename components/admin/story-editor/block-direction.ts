import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { directionOfText } from '@/lib/articles/direction';

const key = new PluginKey<DecorationSet>('blockDirection');
const turning = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote']);

/** Each block that has letters runs as its first one does, as it will for readers (lib/articles/to-html.ts). */
export function directions(doc: Node): DecorationSet {
  const marks: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!turning.has(node.type.name)) return !node.isTextblock;
    const dir = directionOfText(node.textContent);
    if (dir) marks.push(Decoration.node(at, at + node.nodeSize, { dir }));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, marks);
}

export const BlockDirection = Extension.create({
  name: 'blockDirection',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => directions(doc),
        apply: (change, marks) => (change.docChanged ? directions(change.doc) : marks),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
