'use client';

import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { embedOf } from '@/lib/articles/embeds';

/** What stands on another site, with the words that readers have before they ask for it. Nothing is loaded here either. */
export function EmbedForm({ node, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { url, title } = node.attrs as { url: string; title: string | null };
  const found = embedOf(url);
  return (
    <NodeViewWrapper
      className={selected ? 'box is-selected' : 'box'}
      role="group"
      aria-label="Embed"
      lang="en-GB"
      dir="ltr"
      contentEditable={false}
    >
      <p className="hint">
        {found?.provider ?? 'Unknown'}:{' '}
        {found?.frame
          ? 'readers see a card, and the thing itself only when they ask for it.'
          : 'readers see a card with a link.'}
      </p>
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {url}
        </a>
      </p>
      <label>
        What it is, in the words of the card
        <input
          dir="auto"
          value={title ?? ''}
          maxLength={300}
          onChange={(event) => updateAttributes({ title: event.target.value })}
        />
      </label>
      <button type="button" className="text" onClick={deleteNode}>
        Remove the embed
      </button>
    </NodeViewWrapper>
  );
}
