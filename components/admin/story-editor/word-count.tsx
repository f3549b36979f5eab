'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { tidy } from '@/components/admin/story-editor/tidy';
import { documentText } from '@/lib/articles/document';
import { readingMinutes } from '@/lib/articles/reading/minutes';
import { countWords } from '@/lib/articles/words';

/** How long a text is by the rules of its language: its words, and the minutes that readers will be told. */
export function lengthWords(text: string, language: string): string {
  const wordCount = countWords(text, language);
  const minutes = readingMinutes({ wordCount, language });
  return `${wordCount} ${wordCount === 1 ? 'word' : 'words'}${minutes === null ? '' : `, ${minutes} min`}`;
}

/** The length of the text while it is written. */
export function WordCount({ editor, language }: { editor: Editor; language: string }) {
  const words = useEditorState({
    editor,
    selector: ({ editor: now }) => lengthWords(documentText(tidy(now.getJSON())), language),
  });
  return <span className="end">{words}</span>;
}
