'use client';

import { useRef, useState } from 'react';
import { uploadFile, uploadFromUrl, type Uploaded } from '@/components/admin/media/upload';
import type { MediaAnswer } from '@/lib/media/api';

/** One picture on its way. */
export type Sending = {
  key: number;
  name: string;
  /** From 0 to 1; null once it has ended. */
  part: number | null;
  result: Uploaded | null;
  again: () => void;
};

/** A film or a text is not even sent. What a file really is the server finds out. */
const isNoPicture = ({ type }: File) => type !== '' && !type.startsWith('image/');
const noPicture: Uploaded = {
  ok: false,
  message: 'This is no picture. JPEG, PNG, WebP, AVIF and GIF are taken.',
  existing: null,
};

/** Sends pictures one after the other and keeps what became of each. */
export function useUploads(onAdded: (picture: MediaAnswer) => void) {
  const [sending, setSending] = useState<Sending[]>([]);
  const last = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const change = (key: number, next: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...next } : one)));

  function start(
    name: string,
    send: (again: boolean, onProgress: (part: number) => void) => Promise<Uploaded>,
  ) {
    const key = ++last.current;
    const run = (again: boolean) => {
      change(key, { part: 0, result: null });
      queue.current = queue.current.then(async () => {
        const result = await send(again, (part) => change(key, { part }));
        change(key, { part: null, result });
        if (result.ok) onAdded(result.picture);
      });
    };
    setSending((all) => [{ key, name, part: 0, result: null, again: () => run(true) }, ...all]);
    run(false);
  }
  return {
    sending,
    addFiles: (files: Iterable<File>) => {
      for (const file of files)
        start(file.name || 'Pasted picture', async (again, onProgress) =>
          isNoPicture(file) ? noPicture : uploadFile(file, { again, onProgress }),
        );
    },
    addUrl: (url: string) => start(url, (again) => uploadFromUrl(url, again)),
  };
}
