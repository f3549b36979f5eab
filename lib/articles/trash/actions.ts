'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { restoreStory, trashStory } from '@/lib/articles/trash/mutations';
import { trashInput } from '@/lib/articles/trash/schema';
import { id } from '@/lib/input';
import { adminStoryPath, adminTrashPath } from '@/lib/paths';

export const trashStoryAction = action({
  input: trashInput.extend({ id }),
  can: 'story.create',
  async run({ viewer, input: { id: storyId, ...on } }) {
    await trashStory(viewer, storyId, on, new Date());
    redirect(adminTrashPath() as never);
  },
});

export const restoreStoryAction = action({
  input: trashInput.extend({ id }),
  can: 'story.create',
  async run({ viewer, input: { id: storyId, ...on } }) {
    await restoreStory(viewer, storyId, on);
    redirect(adminStoryPath(storyId) as never);
  },
});
