'use client';

import { useActionState, useEffect, useEffectEvent, useState } from 'react';
import { SendingList } from '@/components/admin/media/sending-list';
import { useUploads } from '@/components/admin/media/use-uploads';
import { FaultLine } from '@/components/ui/fault-line';
import { uploadMediaAction } from '@/lib/media/actions';
import type { MediaAnswer } from '@/lib/media/api';

type Props = {
  /** How large a file may be, where that is known. */
  megabytes?: number;
  onAdded: (picture: MediaAnswer) => void;
  /** What is done with a picture that was there already; a link to it when left out. */
  onExisting?: (id: number) => void;
};

/** Takes pictures by drag, paste, file chooser and address. Without its script the chooser is a plain form. */
export function UploadBox({ megabytes, onAdded, onExisting }: Props) {
  const [state, submit, isPending] = useActionState(uploadMediaAction, null);
  const { sending, addFiles, addUrl } = useUploads(onAdded);
  const [isOver, setIsOver] = useState(false);
  const [url, setUrl] = useState('');
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    addFiles(files);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  return (
    <section
      className={isOver ? 'upload is-over' : 'upload'}
      aria-label="Add pictures"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        addFiles(event.dataTransfer.files);
      }}
    >
      <form action={submit}>
        <label htmlFor="up-file">Add pictures</label>
        <input
          id="up-file"
          type="file"
          name="file"
          multiple
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          aria-describedby="up-hint"
          onChange={({ currentTarget }) => {
            addFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <noscript>
          <button className="btn line" disabled={isPending}>
            Upload
          </button>
        </noscript>
        <p id="up-hint" className="hint">
          Choose, drop or paste JPEG, PNG, WebP, AVIF or GIF
          {megabytes ? ` of at most ${megabytes} MB each` : ''}.
        </p>
        {state && !state.ok && <FaultLine>{state.error.message}</FaultLine>}
      </form>
      <form
        className="by-url"
        onSubmit={(event) => {
          event.preventDefault();
          if (url.trim()) addUrl(url.trim());
          setUrl('');
        }}
      >
        <label htmlFor="up-url">Or from an address</label>
        <input
          id="up-url"
          type="url"
          value={url}
          maxLength={2_000}
          placeholder="https://example.org/picture.jpg"
          onChange={(event) => setUrl(event.target.value)}
        />
        <button className="btn line">Fetch</button>
      </form>
      <SendingList sending={sending} {...(onExisting && { onExisting })} />
    </section>
  );
}
