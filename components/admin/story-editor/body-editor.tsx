'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import type { JSONContent } from '@tiptap/core';
import { storyExtensions } from '@/components/admin/story-editor/extensions';
import { FormattingTools } from '@/components/admin/story-editor/formatting-tools';
import { tidy } from '@/components/admin/story-editor/tidy';
import type { DocNode } from '@/lib/articles/document';
import { directionOf } from '@/lib/articles/language';
import { useEffect, type ReactNode } from 'react';

type Props = {
  /** What it begins with; a new one needs a new `key`. */
  body: DocNode;
  language: string;
  /** Somebody else writes: it can be read and selected, and not changed. */
  isReadOnly?: boolean;
  onChange: (body: DocNode) => void;
  /** What stands between the tools and the text: headline, standfirst, picture. */
  children: ReactNode;
  error: ReactNode;
};

/** The text of a story, in the faces and at the measure that readers will have. */
export function BodyEditor({
  body,
  language,
  isReadOnly = false,
  onChange,
  children,
  error,
}: Props) {
  const editor = useEditor({
    extensions: storyExtensions,
    content: body as JSONContent,
    // The server has no DOM to make it in.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'copy',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the story',
        'aria-describedby': 'body-help',
      },
    },
    onUpdate: ({ editor: now }) => onChange(tidy(now.getJSON())),
  });
  useEffect(() => {
    editor?.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);
  return (
    <>
      {editor ? (
        <FormattingTools editor={editor} language={language} />
      ) : (
        <div className="tools" aria-hidden="true" />
      )}
      <div className="sheet" lang={language} dir={directionOf(language)}>
        {children}
        <EditorContent editor={editor} />
        {error}
        <p className="vh" id="body-help" lang="en-GB">
          Escape, then Tab, leaves the text. Control and slash shows all keys. A slash at the
          beginning of a paragraph puts something in.
        </p>
      </div>
    </>
  );
}
