'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/lib/action';
import { resetTriage, resumeTriage } from '@/lib/triage/mutations';

/** Has the triage forget what it has learnt, from the settings. */
export const resetTriageAction = action({
  input: z.object({ sure: z.literal('yes', 'Tick the box first.') }),
  can: 'settings.edit',
  async run({ viewer }) {
    await resetTriage(viewer, new Date());
    refresh();
  },
});

/** Lets the triage hold and let through again after drift. */
export const resumeTriageAction = action({
  input: z.object({}),
  can: 'settings.edit',
  async run({ viewer }) {
    await resumeTriage(viewer, new Date());
    refresh();
  },
});
