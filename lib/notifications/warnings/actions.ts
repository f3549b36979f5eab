'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { acknowledgeWarning } from '@/lib/notifications/warnings/mutations';
import { warningParams } from '@/lib/notifications/warnings/schema';

/** Acknowledges a warning: also while suspended or banned, as it is about that. */
export const acknowledgeWarningAction = action({
  input: warningParams,
  can: 'account.read',
  async run({ viewer, input: { id } }) {
    await acknowledgeWarning(viewer, id, new Date());
    refresh();
  },
});
