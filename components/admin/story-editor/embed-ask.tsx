'use client';

import type { Editor } from '@tiptap/react';
import { useState, type KeyboardEvent } from 'react';
import { embedOf } from '@/lib/articles/embeds';
import { rightHref } from '@/lib/articles/document/href';

/** Asks for the address of what stands on another site. */
export function EmbedAsk({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [address, setAddress] = useState('');
  const [fault, setFault] = useState('');
  const put = () => {
    const url = rightHref(address);
    if (!embedOf(url)) {
      setFault('An http or https address, such as https://vimeo.com/76979871.');
      return;
    }
    editor.chain().focus().insertContent({ type: 'embed', attrs: { url } }).run();
    onClose();
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    put();
  };
  return (
    <div className="tool-row" role="group" aria-label="Embed">
      <label className="tool-field grow">
        Address of the film, the post or the page
        <input
          autoFocus
          inputMode="url"
          value={address}
          maxLength={2000}
          aria-invalid={fault !== ''}
          aria-describedby="embed-fault"
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={onEnter}
        />
      </label>
      <button type="button" onClick={put}>
        Put it in
      </button>
      <button type="button" onClick={onClose}>
        Cancel
      </button>
      <p id="embed-fault" className="fault" role="alert">
        {fault}
      </p>
    </div>
  );
}
