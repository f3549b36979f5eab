'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { meantBy } from '@/lib/newsroom/bulk/meant';
import { actTogether, foreseeTogether, undoTogether } from '@/lib/newsroom/bulk/mutations';
import { bulkForm, isOut, undoForm } from '@/lib/newsroom/bulk/schema';
import { getSettings } from '@/lib/settings/data';

/**
 * Does what the button says to all stories that are ticked in the list, each by itself. Before any goes to readers it says
 * what would come of it, and asks.
 */
export const bulkStoriesAction = action({
  input: bulkForm,
  can: 'story.create',
  async run({ viewer, input }) {
    const { timeZone } = await getSettings();
    const [meant, now] = [meantBy(input, timeZone), new Date()];
    if (isOut(meant) && !input.sure) {
      const results = await foreseeTogether(viewer, input.items, meant, now);
      const asked = { action: meant.action, publishAt: input.publishAt ?? '' };
      return { results, isUndo: false, asked };
    }
    const results = await actTogether(viewer, input.items, meant, now);
    refresh();
    return { results, isUndo: false, asked: null };
  },
});

/** Takes the last of it back, each story by itself. */
export const undoStoriesAction = action({
  input: undoForm,
  can: 'story.create',
  async run({ viewer, input }) {
    const results = await undoTogether(viewer, input.steps, new Date());
    refresh();
    return { results, isUndo: true, asked: null };
  },
});
