'use client';

import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { onAsk, type Ask } from '@/components/admin/story-editor/ask-for';
import {
  mainCommands,
  moreCommands,
  tableCommands,
} from '@/components/admin/story-editor/commands';
import { EmbedAsk } from '@/components/admin/story-editor/embed-ask';
import { FindBar } from '@/components/admin/story-editor/find/find-bar';
import { inserts } from '@/components/admin/story-editor/insert/insert-commands';
import { SlashList } from '@/components/admin/story-editor/insert/slash-list';
import { KeysSheet } from '@/components/admin/story-editor/keys-sheet';
import { LinkForm } from '@/components/admin/story-editor/link-form';
import { PictureChooser } from '@/components/admin/media/picture-chooser';
import { PastedPictures } from '@/components/admin/story-editor/paste/pasted-pictures';
import { PasteOffer } from '@/components/admin/story-editor/paste/paste-offer';
import { putInGallery, putPicture } from '@/components/admin/story-editor/put-picture';
import { StoryFinder } from '@/components/admin/story-editor/story-finder';
import { moveFocus, ToolButtons } from '@/components/admin/story-editor/tool-row';
import { WordCount } from '@/components/admin/story-editor/word-count';
import { useKeys } from '@/components/admin/use-keys';

type Props = { editor: Editor; language: string };

/** Everything that can be done to the text, by button and by key. */
export function FormattingTools({ editor, language }: Props) {
  const [asked, setAsked] = useState<Ask | null>(null);
  const [row, setRow] = useState<'insert' | 'more' | null>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      main: mainCommands.map(({ isOn }) => isOn?.(now) ?? false),
      more: moreCommands.map(({ isOn }) => isOn?.(now) ?? false),
      isLink: now.isActive('link'),
      isTable: now.isActive('table'),
      caption: (now.getAttributes('table').caption as string | undefined) ?? '',
      isChart: now.getAttributes('table').isChart === true,
    }),
  });
  useEffect(() => onAsk(editor, setAsked), [editor]);
  useKeys({ '?': () => setAsked('keys') });
  const close = () => {
    setAsked(null);
    editor.commands.focus();
  };
  const toggle = (what: Ask) => setAsked(asked === what ? null : what);
  return (
    <>
      <div
        className="tools"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <div className="tool-row" role="toolbar" aria-label="Formatting" onKeyDown={moveFocus}>
          <ToolButtons editor={editor} commands={mainCommands} on={state.main} />
          <button
            type="button"
            aria-pressed={state.isLink}
            aria-expanded={asked === 'link'}
            title="Link, Ctrl+K"
            onClick={() => toggle('link')}
          >
            Link
          </button>
          <button
            type="button"
            aria-expanded={row === 'insert'}
            title="Insert, / in an empty paragraph"
            onClick={() => setRow(row === 'insert' ? null : 'insert')}
          >
            Insert
          </button>
          <button
            type="button"
            aria-expanded={row === 'more'}
            onClick={() => setRow(row === 'more' ? null : 'more')}
          >
            More
          </button>
          <button
            type="button"
            aria-expanded={asked === 'find'}
            title="Find and replace, Ctrl+F"
            onClick={() => toggle('find')}
          >
            Find
          </button>
          <button type="button" title="Keys, Ctrl+/" onClick={() => setAsked('keys')}>
            Keys
          </button>
          <WordCount editor={editor} language={language} />
        </div>
        {row === 'insert' && (
          <div className="tool-row" role="toolbar" aria-label="Insert" onKeyDown={moveFocus}>
            <ToolButtons editor={editor} commands={inserts} on={[]} />
          </div>
        )}
        {row === 'more' && (
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
            <label
              className="tool-field"
              title="The first row heads the columns, the first column names the bars, one or two more are figures"
            >
              <input
                type="checkbox"
                checked={state.isChart}
                onChange={(event) =>
                  editor.commands.updateAttributes('table', { isChart: event.target.checked })
                }
              />
              Show as bars
            </label>
          </div>
        )}
        <LinkForm
          editor={editor}
          isOpen={asked === 'link'}
          onOpen={() => setAsked('link')}
          onClose={close}
        />
        {asked === 'embed' && <EmbedAsk editor={editor} onClose={close} />}
        {asked === 'find' && <FindBar editor={editor} onClose={close} />}
        <PasteOffer editor={editor} />
        <PastedPictures editor={editor} />
      </div>
      <SlashList editor={editor} />
      {asked === 'picture' && (
        <PictureChooser
          label="Put a picture into the text"
          onChoose={(picture) => {
            setAsked(null);
            putPicture(editor, picture);
          }}
          onClose={close}
        />
      )}
      {asked === 'gallery' && (
        <PictureChooser
          label="Put pictures into the gallery, one after the other"
          staysOpen
          onChoose={(picture) => putInGallery(editor, picture)}
          onClose={close}
        />
      )}
      {asked === 'readAlso' && (
        <StoryFinder
          onChoose={({ id }) => {
            setAsked(null);
            editor
              .chain()
              .focus()
              .insertContent({ type: 'readAlso', attrs: { story: id } })
              .run();
          }}
          onClose={close}
        />
      )}
      {asked === 'keys' && <KeysSheet onClose={close} />}
    </>
  );
}
