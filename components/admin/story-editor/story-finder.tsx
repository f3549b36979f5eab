'use client';

import { useEffect, useRef, useState } from 'react';
import { useFoundStories } from '@/components/admin/story-editor/use-found-stories';
import { directionOf } from '@/lib/articles/language';
import type { Pickable } from '@/lib/articles/also/schema';

type Props = { onChoose: (story: Pickable) => void; onClose: () => void };

/** Own stories to choose from for a "read also" card: those that readers can open. */
export function StoryFinder({ onChoose, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const found = useFoundStories(words.trim());
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="ask" aria-label="Recommend another story" onClose={onClose}>
      <h2>Recommend another story</h2>
      <label>
        Words of its headline
        <input
          type="search"
          autoFocus
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <ul className="found-stories" aria-label="Public stories">
        {found?.map((story) => (
          <li key={story.id}>
            <button type="button" className="text" onClick={() => onChoose(story)}>
              <span lang={story.language} dir={directionOf(story.language)}>
                {story.headline}
              </span>{' '}
              <small>{story.section.name}</small>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{found?.length === 0 ? 'No public story has these words.' : ''}</p>
      <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
