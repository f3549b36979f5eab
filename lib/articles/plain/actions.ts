'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { beginPlainly, savePlainly } from '@/lib/articles/plain/mutations';
import { beginPlainlyForm, savePlainlyForm } from '@/lib/articles/plain/schema';
import { adminStoryPath } from '@/lib/paths';

export const beginPlainlyAction = action({
  input: beginPlainlyForm,
  can: 'story.create',
  async run({ viewer, input }) {
    const { id } = await beginPlainly(viewer, input);
    redirect(adminStoryPath(id) as never);
  },
});

export const savePlainlyAction = action({
  input: savePlainlyForm,
  can: 'story.create',
  async run({ viewer, input }) {
    const { version } = await savePlainly(viewer, input);
    refresh();
    return { version };
  },
});
