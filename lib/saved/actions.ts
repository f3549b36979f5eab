'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { savedPath } from '@/lib/paths';
import { setSaved } from '@/lib/saved/mutations';
import { unsaveInput } from '@/lib/saved/schema';

export const unsaveAction = action({
  input: unsaveInput,
  can: 'story.save',
  async run({ viewer, input }) {
    await setSaved(viewer, { slug: input.slug, saved: false }, new Date());
    redirect(savedPath() as never);
  },
});
