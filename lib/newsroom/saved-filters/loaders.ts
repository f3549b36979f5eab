import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { listSavedFilters } from '@/lib/newsroom/saved-filters/data';

/** A person's own filters and those of the newsroom, for programs. Throws `unauthenticated`, `forbidden`. */
export async function loadSavedFilters() {
  const viewer = await requirePermission('story.create');
  const canShare = can(viewer, 'filter.share');
  return { items: await listSavedFilters({ id: viewer.id, canShare }), nextCursor: null };
}
