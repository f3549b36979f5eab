'use client';

import type { Transaction } from '@tiptap/pm/state';
import { NodeViewWrapper, useEditorState, type NodeViewProps } from '@tiptap/react';
import {
  movePicture,
  placeInGallery,
  removePicture,
} from '@/components/admin/story-editor/picture-order';

/** A picture in the text with its words. One that stayed on another site is not loaded here either. */
export function PictureForm({ node, editor, getPos, updateAttributes, selected }: NodeViewProps) {
  const { src, alt, caption, credit } = node.attrs as Record<
    'src' | 'alt' | 'caption' | 'credit',
    string | null
  >;
  const isDecorative = node.attrs.isDecorative === true;
  // Asked anew with every change: a neighbour that goes changes the place of those that stay.
  const place = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const at = getPos();
      return at === undefined ? null : placeInGallery(now.state.doc, at);
    },
  });
  const change = (make: (at: number) => Transaction | null) => {
    const at = getPos();
    const tr = at === undefined ? null : make(at);
    if (tr) editor.view.dispatch(tr);
  };
  const move = (by: -1 | 1) => change((at) => movePicture(editor.state, at, by));
  const field = (
    name: 'alt' | 'caption' | 'credit',
    label: string,
    { value, max }: { value: string | null; max: number },
  ) => (
    <label>
      {label}
      <input
        dir="auto"
        value={value ?? ''}
        maxLength={max}
        disabled={name === 'alt' && isDecorative}
        onChange={(event) => updateAttributes({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <NodeViewWrapper
      className={selected ? 'box is-selected' : 'box'}
      role="group"
      aria-label={place ? `Picture ${place.index + 1} of ${place.count}` : 'Picture'}
      lang="en-GB"
      dir="ltr"
      contentEditable={false}
    >
      {src?.startsWith('/') ? (
        <img src={src} alt={isDecorative ? '' : (alt ?? '')} data-drag-handle="" />
      ) : (
        <p className="hint">Picture on another site: {src}</p>
      )}
      {field('alt', 'What the picture shows, for those who do not see it', {
        value: alt,
        max: 1000,
      })}
      {!alt && !isDecorative && (
        <p className="hint">Say it in a sentence, or mark the picture as decorative.</p>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={isDecorative}
          onChange={(event) => updateAttributes({ isDecorative: event.target.checked })}
        />
        Decorative: it says nothing that the words do not
      </label>
      {field('caption', 'Caption', { value: caption, max: 2000 })}
      {field('credit', 'Credit', { value: credit, max: 500 })}
      <div className="box-row">
        {place && (
          <>
            <button
              type="button"
              className="btn line"
              disabled={place.index === 0}
              onClick={() => move(-1)}
            >
              Earlier
            </button>
            <button
              type="button"
              className="btn line"
              disabled={place.index === place.count - 1}
              onClick={() => move(1)}
            >
              Later
            </button>
          </>
        )}
        <button
          type="button"
          className="text"
          onClick={() => change((at) => removePicture(editor.state, at))}
        >
          Remove the picture
        </button>
      </div>
    </NodeViewWrapper>
  );
}
