'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import {
  mainCommands,
  moreCommands,
  tableCommands,
} from '@/components/admin/story-editor/commands';
import { LinkForm } from '@/components/admin/story-editor/link-form';
import { PictureChooser } from '@/components/admin/story-editor/picture-chooser';
import { moveFocus, ToolButtons } from '@/components/admin/story-editor/tool-row';
import { countWords, documentText } from '@/lib/articles/document';
import type { Picture } from '@/lib/articles/schema';
import { tidy } from '@/components/admin/story-editor/tidy';

const wordsAMinute = 220;

/** Everything that can be done to the text, by button and by key. */
export function FormattingTools({ editor, pictures }: { editor: Editor; pictures: Picture[] }) {
  const [asked, setAsked] = useState<'link' | 'picture' | null>(null);
  const [isMore, setIsMore] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      main: mainCommands.map(({ isOn }) => isOn?.(now) ?? false),
      more: moreCommands.map(({ isOn }) => isOn?.(now) ?? false),
      isLink: now.isActive('link'),
      isTable: now.isActive('table'),
      caption: (now.getAttributes('table').caption as string | undefined) ?? '',
      words: countWords(documentText(tidy(now.getJSON())), 'en'),
    }),
  });
  const close = () => {
    setAsked(null);
    editor.commands.focus();
  };
  return (
    <>
      <div
        className="tools"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && asked) close();
        }}
      >
        <div className="tool-row" role="toolbar" aria-label="Formatting" onKeyDown={moveFocus}>
          <ToolButtons editor={editor} commands={mainCommands} on={state.main} />
          <button
            type="button"
            aria-pressed={state.isLink}
            aria-expanded={asked === 'link'}
            title="Link, Ctrl+K"
            onClick={() => setAsked(asked === 'link' ? null : 'link')}
          >
            Link
          </button>
          <button
            type="button"
            aria-expanded={asked === 'picture'}
            onClick={() => setAsked(asked === 'picture' ? null : 'picture')}
          >
            Picture
          </button>
          <button type="button" aria-expanded={isMore} onClick={() => setIsMore(!isMore)}>
            More
          </button>
          <span className="end">
            {state.words} words, {Math.max(1, Math.round(state.words / wordsAMinute))} min
          </span>
        </div>
        {isMore && (
          <div
            className="tool-row"
            role="toolbar"
            aria-label="More formatting"
            onKeyDown={moveFocus}
          >
            <ToolButtons editor={editor} commands={moreCommands} on={state.more} />
          </div>
        )}
        {state.isTable && (
          <div className="tool-row" role="toolbar" aria-label="Table" onKeyDown={moveFocus}>
            <ToolButtons editor={editor} commands={tableCommands} on={[]} />
            <label className="tool-field">
              Caption
              <input
                value={state.caption}
                maxLength={500}
                onChange={(event) =>
                  editor.commands.updateAttributes('table', { caption: event.target.value })
                }
              />
            </label>
          </div>
        )}
        <LinkForm
          editor={editor}
          isOpen={asked === 'link'}
          onOpen={() => setAsked('link')}
          onClose={close}
        />
      </div>
      {asked === 'picture' && (
        <PictureChooser
          pictures={pictures}
          label="Put a picture into the text"
          onChoose={({ path, externalUrl, alt, caption, credit, width, height }) => {
            setAsked(null);
            editor
              .chain()
              .focus()
              .insertContent({
                type: 'image',
                attrs: { src: path ?? externalUrl, alt, caption, credit, width, height },
              })
              .run();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
