import { listExports } from '@/lib/archive/desk/data';
import { requirePermission } from '@/lib/auth/viewer';
import { getSettings } from '@/lib/settings/data';

/** The exports for whoever may make one. Throws `unauthenticated` or `forbidden`. */
export async function loadExports() {
  await requirePermission('settings.edit');
  const { locale, timeZone } = await getSettings();
  return { exports: await listExports(new Date()), clock: { locale, timeZone } };
}
