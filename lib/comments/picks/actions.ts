'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { setPick } from '@/lib/comments/picks/mutations';
import { pickForm } from '@/lib/comments/schema';

/** Recommends a comment to readers, or takes that back: from the newsroom, where it needs no script. */
export const pickCommentAction = action({
  input: pickForm,
  can: 'comment.moderate',
  async run({ viewer, input }) {
    try {
      return await setPick(viewer, input, new Date());
    } finally {
      refresh(); // also when readers cannot see it any more: what is on the screen has changed
    }
  },
});
