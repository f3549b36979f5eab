import { statusName } from '@/lib/articles/schema';
import { listTrash } from '@/lib/articles/trash/data';
import { trashDays, type TrashedStory } from '@/lib/articles/trash/schema';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { getSettings } from '@/lib/settings/data';

/** The trash, for whoever writes; authors see their own. Throws `unauthenticated` or `forbidden`. */
export async function loadTrash() {
  const viewer = await requirePermission('story.create');
  const isEditor = can(viewer, 'story.publish');
  const [rows, { locale, timeZone }] = await Promise.all([
    listTrash(isEditor ? {} : { ownedBy: viewer.id }),
    getSettings(),
  ]);
  const stories: TrashedStory[] = rows.map((row) => ({
    ...row,
    status: statusName(row.status),
    endsAt: new Date(row.trashedAt.getTime() + trashDays * 86_400_000),
    canRestore: can(viewer, 'story.trash', { status: row.status, isOwn: true }),
  }));
  return { stories, place: { locale, timeZone }, now: new Date() };
}
