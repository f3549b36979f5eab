'use server';

import { redirect } from 'next/navigation';
import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { bulkMedia } from '@/lib/media/bulk/mutations';
import { addMedia, changeMedia, deleteMedia, replaceMedia } from '@/lib/media/mutations';
import {
  bulkMediaForm,
  deleteMediaForm,
  describeMediaForm,
  replaceMediaForm,
  uploadMediaForm,
} from '@/lib/media/schema';
import { adminMediaPath, adminPicturePath } from '@/lib/paths';

export const describeMediaAction = action({
  input: describeMediaForm,
  can: 'media.see',
  async run({ viewer, input: { id, isDecorative, ...words } }) {
    const said = { ...words, isDecorative, alt: isDecorative ? '' : words.alt };
    try {
      const { version } = await changeMedia(viewer, id, said);
      return { id, ...said, version };
    } finally {
      // The form goes back to what the page was sent with; after a conflict that is what a colleague has made of it.
      refresh();
    }
  },
});

export const uploadMediaAction = action({
  input: uploadMediaForm,
  can: 'media.add',
  async run({ viewer, input: { file } }) {
    const bytes = Buffer.from(await file.arrayBuffer());
    redirect(adminPicturePath(await addMedia(viewer, { bytes, fileName: file.name })) as never);
  },
});

export const replaceMediaAction = action({
  input: replaceMediaForm,
  can: 'media.add',
  async run({ viewer, input: { id, file } }) {
    const bytes = Buffer.from(await file.arrayBuffer());
    await replaceMedia(viewer, id, { bytes, fileName: file.name });
    refresh();
    return null;
  },
});

export const deleteMediaAction = action({
  input: deleteMediaForm,
  can: 'media.see',
  async run({ viewer, input: { id, evenUsed } }) {
    await deleteMedia(viewer, id, { evenUsed });
    redirect(adminMediaPath() as never);
  },
});

export const bulkMediaAction = action({
  input: bulkMediaForm,
  can: 'media.see',
  async run({ viewer, input }) {
    const results = await bulkMedia(viewer, input);
    refresh();
    return results;
  },
});
