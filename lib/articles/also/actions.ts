'use server';

import { action } from '@/lib/action';
import { findPickable, listPickable } from '@/lib/articles/also/data';
import { findStoriesInput, namedStoriesInput } from '@/lib/articles/also/schema';

/** Public stories by the words of their headlines: for links and cards. Nobody is shown more than readers are. */
export const findStoriesAction = action({
  input: findStoriesInput,
  can: 'story.create',
  run: ({ input }) => findPickable(new Date(), input.q),
});

/** Those of these stories that are public. */
export const namedStoriesAction = action({
  input: namedStoriesInput,
  can: 'story.create',
  run: ({ input }) => listPickable(new Date(), input.ids),
});
