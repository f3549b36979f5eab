'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { action } from '@/lib/action';
import { nameRevision } from '@/lib/articles/revisions/mutations';
import { restoreRevision } from '@/lib/articles/revisions/restore/mutations';
import { revisionName } from '@/lib/articles/revisions/schema';
import { id, version } from '@/lib/input';
import { adminHistoryPath } from '@/lib/paths';

export const nameRevisionAction = action({
  input: z.object({ id, version, name: revisionName }),
  can: 'story.create',
  run: async ({ viewer, input: { id, version, name } }) => {
    await nameRevision(viewer, { storyId: id, version, name });
    redirect(adminHistoryPath(id, { done: 'named' }) as never);
  },
});

export const restoreRevisionAction = action({
  input: z.object({ id, version, onto: version }),
  can: 'story.create',
  run: async ({ viewer, input: { id, version, onto } }) => {
    const { leftOut } = await restoreRevision(viewer, { storyId: id, version, onto });
    const done = leftOut.length > 0 ? 'restored-in-part' : 'restored';
    redirect(adminHistoryPath(id, { done }) as never);
  },
});
