'use client';

import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { namedStory } from '@/components/admin/story-editor/named-story';
import type { Pickable } from '@/lib/articles/also/schema';
import { directionOf } from '@/lib/articles/language';

/** A card of another story: what readers will have of it, or why they have nothing. */
export function ReadAlsoForm({ node, deleteNode, selected }: NodeViewProps) {
  const id = node.attrs.story as number;
  const [found, setFound] = useState<Pickable | null | undefined>(undefined);
  useEffect(() => {
    let isStale = false;
    namedStory(id).then(
      (story) => {
        if (!isStale) setFound(story);
      },
      // Then the card says nothing of its story, and stays.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [id]);
  return (
    <NodeViewWrapper
      className={selected ? 'box is-selected' : 'box'}
      role="group"
      aria-label="Read also"
      lang="en-GB"
      dir="ltr"
      contentEditable={false}
    >
      <p className="hint">Read also</p>
      {found && (
        <p className="card-words" lang={found.language} dir={directionOf(found.language)}>
          {found.headline}
        </p>
      )}
      {found === null && (
        <p className="fault">This story is not public: readers do not see the card.</p>
      )}
      <button type="button" className="text" onClick={deleteNode}>
        Remove the card
      </button>
    </NodeViewWrapper>
  );
}
