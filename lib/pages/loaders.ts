import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { listAllPages } from '@/lib/pages/data';
import { getSettings } from '@/lib/settings/data';

/** The paper's own pages for whoever looks after them. Throws `unauthenticated` or `forbidden`. */
export async function loadPagesDesk() {
  const viewer = await requirePermission('page.edit');
  const [pages, { locale, timeZone }] = await Promise.all([listAllPages(), getSettings()]);
  return {
    pages,
    place: { locale, timeZone },
    now: new Date(),
    canSet: can(viewer, 'settings.edit'),
  };
}
export type PagesDesk = Awaited<ReturnType<typeof loadPagesDesk>>;
