'use server';

import { action } from '@/lib/action';
import { describePicture } from '@/lib/newsroom/mutations';
import { describePictureInput } from '@/lib/newsroom/schema';

export const describePictureAction = action({
  input: describePictureInput,
  can: 'story.create',
  run: ({ viewer, input }) => describePicture(viewer, input),
});
