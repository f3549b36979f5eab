'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/lib/action';
import { id } from '@/lib/input';
import { acknowledgeWarning } from '@/lib/notifications/warnings/mutations';

const input = z.object({ id });

/** Acknowledges a warning: also while suspended or banned, as it is about that. */
export const acknowledgeWarningAction = action({
  input,
  can: 'account.read',
  async run({ viewer, input: { id } }) {
    await acknowledgeWarning(viewer, id, new Date());
    refresh();
  },
});
