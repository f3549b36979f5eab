'use client';

import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';

/** A picture in the text with its words. One that stayed on another site is not loaded here either. */
export function PictureForm({ node, updateAttributes, deleteNode, selected }: NodeViewProps) {
  const { src, alt, caption, credit } = node.attrs as Record<
    'src' | 'alt' | 'caption' | 'credit',
    string | null
  >;
  const field = (
    name: 'alt' | 'caption' | 'credit',
    label: string,
    value: string | null,
    max: number,
  ) => (
    <label>
      {label}
      <input
        dir="auto"
        value={value ?? ''}
        maxLength={max}
        onChange={(event) => updateAttributes({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <NodeViewWrapper
      className={selected ? 'box is-selected' : 'box'}
      role="group"
      aria-label="Picture"
      lang="en-GB"
      dir="ltr"
      contentEditable={false}
    >
      {src?.startsWith('/') ? (
        <img src={src} alt={alt ?? ''} data-drag-handle="" />
      ) : (
        <p className="hint">Picture on another site: {src}</p>
      )}
      {field('alt', 'What the picture shows, for those who do not see it', alt, 1000)}
      {field('caption', 'Caption', caption, 2000)}
      {field('credit', 'Credit', credit, 500)}
      <button type="button" className="text" onClick={deleteNode}>
        Remove the picture
      </button>
    </NodeViewWrapper>
  );
}
