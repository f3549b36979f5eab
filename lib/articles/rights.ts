import { can, demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { statusName } from '@/lib/articles/schema';
import { factsOf, type StoryState } from '@/lib/articles/snapshot';
import { isOnDisplay } from '@/lib/articles/stale-tags';
import type { PendingStatus } from '@/lib/articles/workflow';

/** Throws `forbidden` for whoever may not read this story in the newsroom. */
export function demandRead(actor: Viewer | null, story: StoryState): asserts actor is Viewer {
  demand(actor, 'story.read', factsOf(story, actor?.id ?? 0));
}

/** Whether the person may read every story in the newsroom; else their own. */
export const readsAll = (viewer: Viewer): boolean =>
  can(viewer, 'story.read', { status: 'DRAFT', isOwn: false });

/** Throws `forbidden` for whoever may not change this story, and says so where only its state keeps them from it. */
export function demandEdit(actor: Viewer | null, story: StoryState): asserts actor is Viewer {
  const facts = factsOf(story, actor?.id ?? 0);
  if (
    actor?.status === 'ACTIVE' &&
    facts.isOwn &&
    !can(actor, 'story.edit', facts) &&
    can(actor, 'story.read', facts)
  ) {
    const state = statusName(story.status).replace('_', ' ');
    throw new AppError('forbidden', `This story is ${state}: only an editor may change it now.`);
  }
  demand(actor, 'story.edit', facts);
}

/** Half a sentence must not reach readers, nor an old text without anybody's asking. Throws `conflict`. */
export function demandOffAir(story: StoryState): void {
  if (!isOnDisplay(story)) return;
  throw new AppError(
    'conflict',
    'Readers have this story, or will have it by itself: it changes only when somebody saves it for them.',
  );
}

/** The same of the version beside a live story, which may wait for its moment. Throws `conflict`. */
export function demandUnscheduled(pending: PendingStatus | 'PUBLISHED'): void {
  if (pending !== 'SCHEDULED') return;
  throw new AppError(
    'conflict',
    'Readers will have this new version by itself: it changes only when somebody saves it for them.',
  );
}
