'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { updateStory } from '@/lib/articles/mutations';
import type { SavedStory } from '@/lib/articles/saved-story';
import { createStoryOnce } from '@/lib/articles/once/mutations';
import { demandSamePerson } from '@/lib/articles/presence/mutations';
import { createStoryInput, statusName, updateStoryInput } from '@/lib/articles/schema';
import { pendingView } from '@/lib/articles/pending/view';
import { nextStatuses, statusAt } from '@/lib/articles/workflow';
import type { Viewer } from '@/lib/auth/policy';

/** What the editor shows after a save. Whoever could save is an editor or the story's own author, so `isOwn` holds. */
function answer(viewer: Viewer | null, { story, pending = null, ...saved }: SavedStory) {
  const publishedAt = story.publishedAt === null ? null : new Date(story.publishedAt);
  const status = statusAt({ status: story.status, publishedAt }, new Date());
  return {
    ...saved,
    fields: story,
    status: statusName(status),
    steps: nextStatuses(viewer, { status, isOwn: true }).map(statusName),
    pending: pending && pendingView(viewer, pending, true),
    // Where a version that the next save begins may go with that save.
    reviseSteps:
      status === 'PUBLISHED'
        ? pendingView(viewer, { status: 'DRAFT', publishAt: null }, true).steps
        : [],
  };
}

/** What the editor says of itself with every save. */
const manner = z.object({
  person: z.int().positive().optional(),
  window: z.uuid().optional(),
  isAutosave: z.boolean().default(false),
});
const originOf = (isAutosave: boolean) => (isAutosave ? ({ origin: 'autosave' } as const) : {});

export const createStoryAction = action({
  input: z.intersection(manner, createStoryInput),
  can: 'story.create',
  run: async ({ viewer, input: { person, window, isAutosave, ...story } }) => {
    demandSamePerson(viewer, person);
    const how = { ...originOf(isAutosave), ...(window && { key: window }) };
    return answer(viewer, await createStoryOnce(viewer, story, how));
  },
});

export const updateStoryAction = action({
  input: z.intersection(manner.extend({ id: z.int().positive() }), updateStoryInput),
  can: 'story.create',
  run: async ({ viewer, input: { id, person, window, isAutosave, ...change } }) => {
    demandSamePerson(viewer, person);
    const how = { ...originOf(isAutosave), ...(window && { window }) };
    return answer(viewer, await updateStory(viewer, id, change, how));
  },
});
