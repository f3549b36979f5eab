'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { saveSettingsForm } from '@/lib/settings/groups';
import { saveSettings } from '@/lib/settings/mutations';

/** Saves one group of settings. */
export const saveSettingsAction = action({
  input: saveSettingsForm,
  can: 'settings.edit',
  async run({ viewer, input: { group: _, confirmed, ...wanted } }) {
    const changed = await saveSettings(viewer, wanted, { isConfirmed: confirmed === 'yes' });
    refresh();
    return { hasChanged: changed.length > 0 };
  },
});
