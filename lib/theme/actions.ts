'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { saveSettings } from '@/lib/settings/mutations';
import { themeForm } from '@/lib/theme/form';
import { designTheme } from '@/lib/theme/schema';

/** Saves the theme, shows it without saving, or goes back to the design's own. `theme` is what was typed, while it is not saved. */
export const themeAction = action({
  input: themeForm,
  can: 'settings.edit',
  async run({ viewer, input }) {
    if (input.intent === 'preview') {
      const { intent, ...theme } = input;
      return { done: intent, theme };
    }
    const { intent, ...wanted } = input.intent === 'default' ? { ...input, ...designTheme } : input;
    const changed = await saveSettings(viewer, wanted, { isConfirmed: false });
    refresh();
    // Another one each time: the fields then show what holds, whatever was typed.
    return { done: changed.length === 0 ? ('same' as const) : intent, turn: Date.now() };
  },
});
