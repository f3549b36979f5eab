'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { discardPendingVersion } from '@/lib/articles/mutations';

export const discardPendingAction = action({
  input: z.object({
    id: z.int().positive().max(2_147_483_647),
    version: z.int().positive().optional(),
  }),
  can: 'story.create',
  run: async ({ viewer, input: { id, ...on } }) => {
    await discardPendingVersion(viewer, id, on);
  },
});
