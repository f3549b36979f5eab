'use server';

import { action } from '@/lib/action';
import { setPreferences } from '@/lib/notifications/mutations';
import { preferencesForm } from '@/lib/notifications/schema';
import { readPreferences, spellPreferences } from '@/lib/notifications/spelling';

/** Chooses how to be told by mail. */
export const setPreferencesAction = action({
  input: preferencesForm,
  can: 'account.use',
  run: async ({ viewer, input }) =>
    spellPreferences(await setPreferences(viewer, readPreferences(input))),
});
