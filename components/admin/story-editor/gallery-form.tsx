'use client';

import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { askFor } from '@/components/admin/story-editor/ask-for';

/** Several pictures in their order, each with its own words, and a line for all of them. */
export function GalleryForm({ node, editor, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const add = () => {
    const at = getPos();
    if (at === undefined) return;
    // The chooser puts a picture after the one that is selected: the last.
    editor.commands.setNodeSelection(at + node.nodeSize - 1 - node.lastChild!.nodeSize);
    askFor(editor, 'gallery');
  };
  return (
    <NodeViewWrapper
      className="box"
      role="group"
      aria-label={`Gallery, ${node.childCount} pictures`}
    >
      <NodeViewContent className="gallery-pictures" />
      <div className="box-row" contentEditable={false} lang="en-GB" dir="ltr">
        <label className="grow">
          Words for all of them
          <input
            dir="auto"
            value={(node.attrs.caption as string | null) ?? ''}
            maxLength={500}
            onChange={(event) => updateAttributes({ caption: event.target.value })}
          />
        </label>
        <button type="button" className="btn line" onClick={add}>
          Add a picture
        </button>
        <button type="button" className="text" onClick={deleteNode}>
          Remove the gallery
        </button>
      </div>
    </NodeViewWrapper>
  );
}
