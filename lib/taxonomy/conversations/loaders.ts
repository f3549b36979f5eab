import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { getSettings } from '@/lib/settings/data';
import { listSectionComments } from '@/lib/taxonomy/conversations/data';

/** How the conversations of each section are run, beside what the site says. Throws `unauthenticated` and `forbidden`. */
export async function loadSectionComments() {
  const viewer = await requirePermission('taxonomy.edit');
  const [sections, { commentMode, commentCloseDays, commenting }] = await Promise.all([
    listSectionComments(new Date()),
    getSettings(),
  ]);
  return {
    sections,
    site: { commentMode, commentCloseDays, isPaused: commenting === 'PAUSED' },
    canSet: can(viewer, 'settings.edit'),
  };
}
export type SectionCommentsView = Awaited<ReturnType<typeof loadSectionComments>>;
