'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { env } from '@/lib/env';
import { outsidePreviewPath } from '@/lib/paths';
import { makePreviewLink, revokePreviewLink } from '@/lib/preview-links/mutations';
import { previewLinkForm, revokePreviewForm } from '@/lib/preview-links/schema';

/** Makes a link. Its address goes to this one answer and nowhere else. */
export const makePreviewLinkAction = action({
  input: previewLinkForm,
  can: 'story.create',
  async run({ viewer, input: { storyId, ...input } }) {
    const { token } = await makePreviewLink(viewer, storyId, input);
    refresh();
    return { url: env().SITE_URL + outsidePreviewPath(token), label: input.label };
  },
});

export const revokePreviewLinkAction = action({
  input: revokePreviewForm,
  can: 'story.create',
  async run({ viewer, input }) {
    await revokePreviewLink(viewer, input);
    refresh();
    return { id: input.id };
  },
});
