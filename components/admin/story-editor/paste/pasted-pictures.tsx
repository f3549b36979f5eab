'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent } from 'react';
import { fetchPicture, pictureOf } from '@/components/admin/media/library';
import { SendingList } from '@/components/admin/media/sending-list';
import { useUploads } from '@/components/admin/media/use-uploads';
import { onPictures } from '@/components/admin/story-editor/paste/picture-files';
import { putPicture } from '@/components/admin/story-editor/put-picture';

/** Brings pictures that were pasted or dropped into the text to the library, and puts them where the cursor is then. */
export function PastedPictures({ editor }: { editor: Editor }) {
  const { sending, addFiles } = useUploads((added) => putPicture(editor, pictureOf(added)));
  const take = useEffectEvent((files: File[]) => addFiles(files));
  useEffect(() => onPictures(editor, (files) => take(files)), [editor]);
  // What is in the text needs no line any more.
  const open = sending.filter(({ result }) => !result?.ok);
  if (open.length === 0) return null;
  return (
    <SendingList
      sending={open}
      onExisting={async (id) => {
        const picture = await fetchPicture(id);
        if (picture) putPicture(editor, picture);
      }}
    />
  );
}
