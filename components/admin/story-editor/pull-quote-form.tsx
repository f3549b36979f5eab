'use client';

import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';

/** The quotation is written in place; whose words they are stands in a field under it. */
export function PullQuoteForm({ node, updateAttributes, deleteNode }: NodeViewProps) {
  return (
    <NodeViewWrapper className="box pull" role="group" aria-label="Pull quote">
      <NodeViewContent className="pull-words" />
      <div className="box-row" contentEditable={false} lang="en-GB" dir="ltr">
        <label>
          Whose words
          <input
            dir="auto"
            value={(node.attrs.cite as string | null) ?? ''}
            maxLength={300}
            onChange={(event) => updateAttributes({ cite: event.target.value })}
          />
        </label>
        <button type="button" className="text" onClick={deleteNode}>
          Remove the pull quote
        </button>
      </div>
    </NodeViewWrapper>
  );
}
