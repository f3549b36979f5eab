import type { PendingState } from '@/lib/articles/pending/mutations';
import { pendingView, type PendingView } from '@/lib/articles/pending/view';
import { statusName, type StatusName } from '@/lib/articles/schema';
import { nextStatuses, statusAt } from '@/lib/articles/workflow';
import { can, type Viewer } from '@/lib/auth/policy';
import type { StoryStatus } from '@/prisma/generated/enums';

/** Where a story stands, and what one person may do with it from there. Every right is checked again where it is used. */
export type Standing = {
  /** With a scheduled story whose moment has come counted as published. */
  status: StatusName;
  /** Where the person may take it from here. */
  steps: StatusName[];
  /** The new version beside a live story; null when there is none. */
  pending: PendingView | null;
  /** Of a live story: where a version that begins with the next save may go with that save. */
  reviseSteps: StatusName[];
  /** Why it cannot be changed by this person; null when it can. */
  lockedBecause: string | null;
  canTrash: boolean;
  isTrashed: boolean;
  /** Whether somebody asked for a legal check, when it was done, and what the person may do about it. */
  legal: { isNeeded: boolean; clearedAt: Date | null; canFlag: boolean; canClear: boolean };
};

type Facts = {
  status: StoryStatus;
  publishedAt: Date | null;
  isOwn: boolean;
  isTrashed: boolean;
  needsLegal: boolean;
  legalClearedAt: Date | null;
  /** What the database has beside it. */
  pending: PendingState | null;
};

/** How a story stands to this person at this moment. */
export function standingOf(viewer: Viewer | null, story: Facts, now: Date): Standing {
  const { isOwn, isTrashed } = story;
  const status = statusAt(story, now);
  const facts = { status, isOwn };
  const isLive = status === 'PUBLISHED';
  const beside = isLive ? story.pending : null;
  const fresh = { status: 'DRAFT', publishAt: null, updateReaders: false } as const;
  const mayChange =
    can(viewer, 'story.edit', facts) ||
    can(viewer, 'story.revise', { ...facts, pending: beside?.status ?? null });
  return {
    status: statusName(status),
    steps: nextStatuses(viewer, facts).map(statusName),
    pending: beside && pendingView(viewer, beside, isOwn),
    reviseSteps: isLive ? pendingView(viewer, fresh, isOwn).steps : [],
    lockedBecause: isTrashed
      ? 'This story is in the trash. Restore it first.'
      : mayChange
        ? null
        : lockedWords(beside?.status ?? status, beside !== null),
    canTrash: !isTrashed && can(viewer, 'story.trash', facts),
    isTrashed,
    legal: {
      isNeeded: story.needsLegal,
      clearedAt: story.legalClearedAt,
      canFlag: can(viewer, 'story.flag-legal', facts),
      canClear: can(viewer, 'story.clear-legal'),
    },
  };
}

const lockedWords = (status: StoryStatus, isBeside: boolean) =>
  `${isBeside ? 'The new version of this story' : 'This story'} is ${statusName(status).replace('_', ' ')}: only an editor may change it now.`;
