'use server';

import { action } from '@/lib/action';
import { setLegal } from '@/lib/articles/legal/mutations';
import { legalInput } from '@/lib/articles/legal/schema';
import { jsonId } from '@/lib/input';

export const setLegalAction = action({
  input: legalInput.extend({ id: jsonId }),
  can: 'story.create',
  run: ({ viewer, input }) => setLegal(viewer, input.id, input, new Date()),
});
