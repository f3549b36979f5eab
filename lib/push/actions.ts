'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { alertDevices } from '@/lib/push/alerts/mutations';
import { alertDevicesForm } from '@/lib/push/schema';

export const alertDevicesAction = action({
  input: alertDevicesForm,
  can: 'issue.edit',
  async run({ viewer, input }) {
    const made = await alertDevices(viewer, input, new Date());
    refresh();
    return made;
  },
});
