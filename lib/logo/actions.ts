'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { saveLogo } from '@/lib/logo/mutations';
import { logoForm } from '@/lib/logo/schema';

/** Puts up or takes down the logo, the one for the night and the icon. */
export const saveLogoAction = action({
  input: logoForm,
  can: 'settings.edit',
  async run({ viewer, input }) {
    const changed = await saveLogo(viewer, input);
    refresh();
    return { hasChanged: changed.length > 0 };
  },
});
