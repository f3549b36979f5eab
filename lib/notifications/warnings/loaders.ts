import { getViewer } from '@/lib/auth/viewer';
import { listWarnings } from '@/lib/notifications/warnings/data';
import { getSettings } from '@/lib/settings/data';

/** The warnings that the signed-in person has not acknowledged yet; none for anybody else. */
export async function loadWarnings() {
  const viewer = await getViewer();
  if (!viewer || viewer.eraseAt) return null;
  const warnings = await listWarnings(viewer.id);
  if (warnings.length === 0) return null;
  const { locale, timeZone } = await getSettings();
  return { warnings, place: { locale, timeZone } };
}
