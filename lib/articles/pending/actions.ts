'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { discardPendingVersion } from '@/lib/articles/mutations';
import { jsonId, jsonVersion } from '@/lib/input';

export const discardPendingAction = action({
  input: z.object({
    id: jsonId,
    version: jsonVersion,
  }),
  can: 'story.create',
  run: async ({ viewer, input: { id, ...on } }) => {
    await discardPendingVersion(viewer, id, on);
  },
});
