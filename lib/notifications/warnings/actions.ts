'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/lib/action';
import { acknowledgeWarning } from '@/lib/notifications/warnings/mutations';

const input = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });

/** Acknowledges a warning: also while suspended or banned, as it is about that. */
export const acknowledgeWarningAction = action({
  input,
  can: 'account.read',
  async run({ viewer, input: { id } }) {
    await acknowledgeWarning(viewer, id, new Date());
    refresh();
  },
});
