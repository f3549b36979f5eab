'use server';

import { action } from '@/lib/action';
import { setSaved } from '@/lib/saved/mutations';
import { unsaveInput } from '@/lib/saved/schema';

export const unsaveAction = action({
  input: unsaveInput,
  can: 'story.save',
  run: ({ viewer, input }) => setSaved(viewer, { slug: input.slug, saved: false }, new Date()),
});
