'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { setSectionComments } from '@/lib/taxonomy/conversations/mutations';
import { sectionCommentsForm } from '@/lib/taxonomy/conversations/schema';

/** Says how the conversations of one section are run. */
export const setSectionCommentsAction = action({
  input: sectionCommentsForm,
  can: 'taxonomy.edit',
  async run({ viewer, input }) {
    await setSectionComments(viewer, input);
    refresh();
  },
});
