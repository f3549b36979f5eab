'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useFoundStories } from '@/components/admin/story-editor/use-found-stories';
import { isSafeHref } from '@/lib/articles/document';
import { rightHref } from '@/lib/articles/document/href';
import { directionOf } from '@/lib/articles/language';
import { articlePath } from '@/lib/paths';

type Props = { editor: Editor; isOpen: boolean; onOpen: () => void; onClose: () => void };

/** Where the chosen words lead. Ctrl+K opens it from the text; Enter sets the link, Escape leaves it as it was. */
export function LinkForm({ editor, isOpen, onOpen, onClose }: Props) {
  useEffect(() => {
    const text = editor.view.dom;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onOpen();
      }
    };
    text.addEventListener('keydown', onKey);
    return () => text.removeEventListener('keydown', onKey);
  }, [editor, onOpen]);
  return isOpen ? <Fields editor={editor} onClose={onClose} /> : null;
}

/** Words to look for among our stories; null for what is an address already. */
const wordsIn = (typed: string) =>
  /^\s*([/#?]|[a-z]+:|\S+\.\S|\S+@)/i.test(typed) || typed.trim().length < 2 ? null : typed.trim();

function Fields({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [href, setHref] = useState(
    () => (editor.getAttributes('link').href as string | undefined) ?? '',
  );
  const [fault, setFault] = useState('');
  const words = wordsIn(href);
  const found = useFoundStories(words);
  const { empty } = editor.state.selection;
  const setTo = (target: string, text: string) => {
    const chain = editor.chain().focus();
    if (empty && !editor.isActive('link'))
      chain
        .insertContent({
          type: 'text',
          text,
          marks: [{ type: 'link', attrs: { href: target } }],
        })
        .run();
    else chain.extendMarkRange('link').setLink({ href: target }).run();
    onClose();
  };
  const set = () => {
    const target = rightHref(href);
    if (words === null && target && isSafeHref(target)) return setTo(target, target);
    setFault(
      words === null
        ? 'An address such as https://harbour.example, or a path of this site such as /about.'
        : 'Choose one of the stories below, or give an address.',
    );
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    set();
  };
  return (
    <div className="tool-row" role="group" aria-label="Link">
      <label className="tool-field grow">
        Leads to
        <input
          autoFocus
          value={href}
          maxLength={2000}
          placeholder="An address, or words of a headline"
          aria-invalid={fault !== ''}
          aria-describedby="link-fault"
          onChange={(event) => {
            setFault('');
            setHref(event.target.value);
          }}
          onKeyDown={onEnter}
        />
      </label>
      <button type="button" onClick={set}>
        Set the link
      </button>
      {editor.isActive('link') && (
        <button
          type="button"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run();
            onClose();
          }}
        >
          Remove the link
        </button>
      )}
      <button type="button" onClick={onClose}>
        Cancel
      </button>
      <p id="link-fault" className="fault" role="alert">
        {fault}
      </p>
      {words !== null && found && (
        <ul className="found-stories" aria-label="Stories with these words">
          {found.map(({ id, slug, headline, language, section }) => (
            <li key={id}>
              <button
                type="button"
                className="text"
                onClick={() => setTo(articlePath(slug), headline)}
              >
                <span lang={language} dir={directionOf(language)}>
                  {headline}
                </span>{' '}
                <small>{section.name}</small>
              </button>
            </li>
          ))}
          {found.length === 0 && <li className="hint">No public story has these words.</li>}
        </ul>
      )}
    </div>
  );
}
