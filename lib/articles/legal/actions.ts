'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { setLegal } from '@/lib/articles/legal/mutations';
import { legalInput } from '@/lib/articles/legal/schema';

export const setLegalAction = action({
  input: legalInput.extend({ id: z.int().positive().max(2_147_483_647) }),
  can: 'story.create',
  run: ({ viewer, input }) => setLegal(viewer, input.id, input, new Date()),
});
