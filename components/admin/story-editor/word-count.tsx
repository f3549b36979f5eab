'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { tidy } from '@/components/admin/story-editor/tidy';
import { documentText } from '@/lib/articles/document';
import { countWords } from '@/lib/articles/words';

const wordsAMinute = 220;

/** How many words the text has by the rules of its language, and for how many minutes they are. */
export function WordCount({ editor, language }: { editor: Editor; language: string }) {
  const words = useEditorState({
    editor,
    selector: ({ editor: now }) => countWords(documentText(tidy(now.getJSON())), language),
  });
  return (
    <span className="end">
      {words} words, {Math.max(1, Math.round(words / wordsAMinute))} min
    </span>
  );
}
