'use server';

import { redirect } from 'next/navigation';
import { action } from '@/lib/action';
import { startExport } from '@/lib/archive/desk/mutations';
import { startExportForm } from '@/lib/archive/desk/schema';
import { adminExportPath } from '@/lib/paths';

/** Has the whole publication exported. */
export const startExportAction = action({
  input: startExportForm,
  can: 'settings.edit',
  async run({ viewer }): Promise<never> {
    await startExport(viewer);
    redirect(adminExportPath() as never);
  },
});
