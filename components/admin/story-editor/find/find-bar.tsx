'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import {
  currentIn,
  foundIn,
  goTo,
  lookFor,
  replaceAll,
  replaceOne,
} from '@/components/admin/story-editor/find/find';

const selected = ({ state }: Editor) => {
  const { from, to } = state.selection;
  const words = state.doc.textBetween(from, to, '\n');
  return words.includes('\n') || words.length > 200 ? '' : words;
};

/** Finds words in the text and puts others in their place. Enter goes on, Shift+Enter back, Escape leaves. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [text, setText] = useState(() => selected(editor));
  const [words, setWords] = useState('');
  const [isCase, setIsCase] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  const [done, setDone] = useState('');
  useEffect(() => lookFor(editor, { text, isCase, isWhole }), [editor, text, isCase, isWhole]);
  useEffect(() => () => lookFor(editor, null), [editor]);
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      count: foundIn(now.state).length,
      current: currentIn(now.state),
    }),
  });
  const onEnter = (run: (isBack: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    setDone('');
    run(event.shiftKey);
  };
  const said = done || (text && (current >= 0 ? `${current + 1} of ${count}` : `${count} found`));
  return (
    <div className="tool-row find-bar" role="search" aria-label="Find and replace">
      <label className="tool-field grow">
        Find
        <input
          autoFocus
          dir="auto"
          value={text}
          maxLength={200}
          onChange={(event) => {
            setDone('');
            setText(event.target.value);
          }}
          onKeyDown={onEnter((isBack) => goTo(editor, isBack ? -1 : 1))}
        />
      </label>
      <label className="tool-field grow">
        Replace with
        <input
          dir="auto"
          value={words}
          maxLength={1000}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={onEnter(() => replaceOne(editor, words))}
        />
      </label>
      <button type="button" aria-pressed={isCase} onClick={() => setIsCase(!isCase)}>
        Same case
      </button>
      <button type="button" aria-pressed={isWhole} onClick={() => setIsWhole(!isWhole)}>
        Whole words
      </button>
      <button type="button" onClick={() => goTo(editor, -1)}>
        Previous
      </button>
      <button type="button" onClick={() => goTo(editor, 1)}>
        Next
      </button>
      <button type="button" onClick={() => replaceOne(editor, words)}>
        Replace
      </button>
      <button
        type="button"
        onClick={() => setDone(`${replaceAll(editor, words)} replaced. Ctrl+Z takes it back.`)}
      >
        Replace all
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
      <span className="hint" role="status">
        {said}
      </span>
    </div>
  );
}
