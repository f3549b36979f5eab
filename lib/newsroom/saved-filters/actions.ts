'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { listFilterSchema } from '@/lib/newsroom/list/schema';
import { storyListPath, wordsOf } from '@/lib/newsroom/list/address';
import { changeFilter, deleteFilter, saveFilter } from '@/lib/newsroom/saved-filters/mutations';
import {
  changeFilterInput,
  filterIdInput,
  saveFilterInput,
} from '@/lib/newsroom/saved-filters/schema';

/** Keeps the list as it is shown, and shows it under its name. */
export const saveFilterAction = action({
  input: saveFilterInput,
  can: 'story.create',
  async run({ viewer, input }) {
    await saveFilter(viewer, input);
    redirect(storyListPath(listFilterSchema.parse(wordsOf(input.query))) as never);
  },
});

export const changeFilterAction = action({
  input: changeFilterInput,
  can: 'story.create',
  async run({ viewer, input }) {
    await changeFilter(viewer, input);
    refresh();
  },
});

export const deleteFilterAction = action({
  input: filterIdInput,
  can: 'story.create',
  async run({ viewer, input }) {
    await deleteFilter(viewer, input.id);
    refresh();
  },
});
