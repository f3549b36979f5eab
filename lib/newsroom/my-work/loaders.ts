import { readsAll } from '@/lib/articles/rights';
import type { Viewer } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import type { MyWorkAnswer } from '@/lib/newsroom/my-work/api';
import { listGoingOut, listMyAssignments, listWaiting } from '@/lib/newsroom/my-work/data';
import type { WorkList } from '@/lib/newsroom/my-work/schema';
import { getSettings } from '@/lib/settings/data';

const week = 7 * 86_400_000;

/**
 * What waits for the person: their assignments, what they were asked to change, what they write, and what of theirs goes
 * out; for editors also what waits for a review or for going out, whoever wrote it. Throws `unauthenticated`, `forbidden`.
 */
export async function loadMyWork() {
  const viewer = await requirePermission('story.create');
  const now = new Date();
  const [work, { locale, timeZone }] = await Promise.all([listWork(viewer, now), getSettings()]);
  return { ...work, place: { locale, timeZone }, now };
}

/** What a program gets of the same. Throws `unauthenticated`, `forbidden`. */
export async function loadMyWorkAnswer(): Promise<MyWorkAnswer> {
  const viewer = await requirePermission('story.browse');
  const { assignments, review, approved, ...lists } = await listWork(viewer, new Date());
  return {
    assignments: assignments.map(({ dueAt, ...row }) => ({
      ...row,
      dueAt: dueAt?.toISOString() ?? null,
    })),
    asked: answerOf(lists.asked),
    review: review && answerOf(review),
    approved: approved && answerOf(approved),
    goingOut: answerOf(lists.goingOut),
    drafts: answerOf(lists.drafts),
    versions: answerOf(lists.versions),
  };
}

const answerOf = ({ stories, hasMore }: WorkList) => ({
  stories: stories.map(({ at, ...story }) => ({ ...story, at: at.toISOString() })),
  hasMore,
});

async function listWork(viewer: Viewer, now: Date) {
  const isEditor = readsAll(viewer);
  const ownedBy = viewer.id;
  const [assignments, asked, review, approved, goingOut, drafts, versions] = await Promise.all([
    listMyAssignments(viewer.id),
    listWaiting({
      ...{ status: 'CHANGES_ASKED', pending: ['CHANGES_ASKED'], ownedBy },
      order: 'oldest',
    }),
    isEditor ? listWaiting({ status: 'IN_REVIEW', pending: ['IN_REVIEW'], order: 'oldest' }) : null,
    isEditor ? listWaiting({ status: 'APPROVED', order: 'oldest' }) : null,
    listGoingOut(now, new Date(now.getTime() + week), isEditor ? {} : { ownedBy }),
    listWaiting({ status: 'DRAFT', ownedBy, order: 'newest' }),
    listWaiting({ pending: ['DRAFT', 'IN_REVIEW', 'SCHEDULED'], ownedBy, order: 'newest' }),
  ]);
  return { assignments, asked, review, approved, goingOut, drafts, versions };
}
