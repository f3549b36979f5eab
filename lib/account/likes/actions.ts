'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { setLike } from '@/lib/comments/likes/mutations';
import { commentParams } from '@/lib/comments/schema';
import { ownLikesPath } from '@/lib/paths';

export const unlikeAction = action({
  input: commentParams,
  can: 'account.use',
  async run({ viewer, input }) {
    await setLike(viewer, { id: input.id, liked: false }, new Date());
    redirect(ownLikesPath() as never);
  },
});
