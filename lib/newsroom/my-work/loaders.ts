import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { listGoingOut, listMyAssignments, listWaiting } from '@/lib/newsroom/my-work/data';
import { getSettings } from '@/lib/settings/data';

const week = 7 * 86_400_000;

/**
 * What waits for the person: their assignments, what they were asked to change, what they write, and what of theirs goes
 * out; for editors also what waits for a review or for going out, whoever wrote it. Throws `unauthenticated`, `forbidden`.
 */
export async function loadMyWork() {
  const viewer = await requirePermission('story.create');
  const now = new Date();
  const isEditor = can(viewer, 'story.publish');
  const ownedBy = viewer.id;
  const [assignments, asked, review, approved, goingOut, drafts, versions, { locale, timeZone }] =
    await Promise.all([
      listMyAssignments(viewer.id),
      listWaiting({
        ...{ status: 'CHANGES_ASKED', pending: ['CHANGES_ASKED'], ownedBy },
        order: 'oldest',
      }),
      isEditor
        ? listWaiting({ status: 'IN_REVIEW', pending: ['IN_REVIEW'], order: 'oldest' })
        : null,
      isEditor ? listWaiting({ status: 'APPROVED', order: 'oldest' }) : null,
      listGoingOut(now, new Date(now.getTime() + week), isEditor ? {} : { ownedBy }),
      listWaiting({ status: 'DRAFT', ownedBy, order: 'newest' }),
      listWaiting({ pending: ['DRAFT', 'IN_REVIEW', 'SCHEDULED'], ownedBy, order: 'newest' }),
      getSettings(),
    ]);
  return {
    ...{ assignments, asked, review, approved, goingOut, drafts, versions },
    place: { locale, timeZone },
    now,
  };
}
