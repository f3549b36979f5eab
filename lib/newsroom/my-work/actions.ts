'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { setAssignmentDone } from '@/lib/articles/assignments/mutations';
import { finishForm } from '@/lib/newsroom/my-work/schema';

/** Says that work is done, from the page of what waits for a person. */
export const finishAssignmentAction = action({
  input: finishForm,
  can: 'story.create',
  async run({ viewer, input: { id } }) {
    await setAssignmentDone(viewer, id, { isDone: true }, new Date());
    refresh();
  },
});
