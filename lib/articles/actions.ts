'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { createStory, updateStory, type SavedStory } from '@/lib/articles/mutations';
import { createStoryInput, statusName, updateStoryInput } from '@/lib/articles/schema';
import { nextStatuses, statusAt } from '@/lib/articles/workflow';
import type { Viewer } from '@/lib/auth/policy';

/** What the editor shows after a save. Whoever could save is an editor or the story's own author, so `isOwn` holds. */
function answer(viewer: Viewer | null, { story, ...saved }: SavedStory) {
  const publishedAt = story.publishedAt === null ? null : new Date(story.publishedAt);
  const status = statusAt({ status: story.status, publishedAt }, new Date());
  return {
    ...saved,
    fields: story,
    status: statusName(status),
    steps: nextStatuses(viewer, { status, isOwn: true }).map(statusName),
  };
}

export const createStoryAction = action({
  input: createStoryInput,
  can: 'story.create',
  run: async ({ viewer, input }) => answer(viewer, await createStory(viewer, input)),
});

export const updateStoryAction = action({
  input: z.intersection(z.object({ id: z.int().positive() }), updateStoryInput),
  can: 'story.create',
  run: async ({ viewer, input: { id, ...change } }) =>
    answer(viewer, await updateStory(viewer, id, change)),
});
