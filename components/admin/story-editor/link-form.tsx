'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { isSafeHref } from '@/lib/articles/document';

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

function Fields({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [href, setHref] = useState(
    () => (editor.getAttributes('link').href as string | undefined) ?? '',
  );
  const [fault, setFault] = useState('');
  const { empty } = editor.state.selection;
  const set = () => {
    const target = /^[\w-]+(\.[\w-]+)+/.test(href.trim()) ? `https://${href.trim()}` : href.trim();
    if (!target || !isSafeHref(target)) {
      setFault(
        'An address such as https://harbour.example, or a path of this site such as /about.',
      );
      return;
    }
    const chain = editor.chain().focus();
    if (empty && !editor.isActive('link'))
      chain
        .insertContent({
          type: 'text',
          text: target,
          marks: [{ type: 'link', attrs: { href: target } }],
        })
        .run();
    else chain.extendMarkRange('link').setLink({ href: target }).run();
    onClose();
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
          aria-invalid={fault !== ''}
          aria-describedby="link-fault"
          onChange={(event) => setHref(event.target.value)}
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
    </div>
  );
}
