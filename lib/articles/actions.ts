'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { getLegal } from '@/lib/articles/legal/data';
import { updateStory } from '@/lib/articles/mutations';
import type { SavedStory } from '@/lib/articles/saved-story';
import { createStoryOnce } from '@/lib/articles/once/mutations';
import { demandSamePerson } from '@/lib/articles/presence/mutations';
import { beginStoryInput, updateStoryInput } from '@/lib/articles/schema';
import { standingOf } from '@/lib/articles/standing';
import type { Viewer } from '@/lib/auth/policy';
import { jsonId } from '@/lib/input';

/** What the editor shows after a save. Whoever could save is an editor or the story's own author, so `isOwn` holds. */
async function answer(viewer: Viewer | null, { story, pending = null, ...saved }: SavedStory) {
  const publishedAt = story.publishedAt === null ? null : new Date(story.publishedAt);
  const facts = {
    ...{ status: story.status, publishedAt, isOwn: true, isTrashed: false, pending },
    ...(await getLegal(saved.id)),
  };
  return { ...saved, fields: story, ...standingOf(viewer, facts, new Date()) };
}

/** What the editor says of itself with every save. */
const manner = z.object({
  person: jsonId.optional(),
  window: z.uuid().optional(),
  isAutosave: z.boolean().default(false),
});
const originOf = (isAutosave: boolean) => (isAutosave ? ({ origin: 'autosave' } as const) : {});

export const createStoryAction = action({
  input: z.intersection(manner, beginStoryInput),
  can: 'story.create',
  run: async ({ viewer, input: { person, window, isAutosave, ...story } }) => {
    demandSamePerson(viewer, person);
    const how = { ...originOf(isAutosave), ...(window && { key: window }) };
    return answer(viewer, await createStoryOnce(viewer, story, how));
  },
});

export const updateStoryAction = action({
  input: z.intersection(manner.extend({ id: jsonId }), updateStoryInput),
  can: 'story.create',
  run: async ({ viewer, input: { id, person, window, isAutosave, ...change } }) => {
    demandSamePerson(viewer, person);
    const how = { ...originOf(isAutosave), ...(window && { window }) };
    return answer(viewer, await updateStory(viewer, id, change, how));
  },
});
