'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { meantBy } from '@/lib/newsroom/bulk/meant';
import { actTogether, undoTogether } from '@/lib/newsroom/bulk/mutations';
import { bulkForm, undoForm } from '@/lib/newsroom/bulk/schema';
import { getSettings } from '@/lib/settings/data';

/** Does what the button says to all stories that are ticked in the list, each by itself. */
export const bulkStoriesAction = action({
  input: bulkForm,
  can: 'story.create',
  async run({ viewer, input }) {
    const { timeZone } = await getSettings();
    const results = await actTogether(viewer, input.items, meantBy(input, timeZone), new Date());
    refresh();
    return { results, isUndo: false };
  },
});

/** Takes the last of it back, each story by itself. */
export const undoStoriesAction = action({
  input: undoForm,
  can: 'story.create',
  async run({ viewer, input }) {
    const results = await undoTogether(viewer, input.steps, new Date());
    refresh();
    return { results, isUndo: true };
  },
});
