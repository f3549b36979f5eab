import { statusName, type StatusName } from '@/lib/articles/schema';
import type { PendingState } from '@/lib/articles/pending/mutations';
import { nextPendingStatuses } from '@/lib/articles/workflow';
import type { Viewer } from '@/lib/auth/policy';

/** The version beside a live story as its editor shows it: its state, and where this person may take it. */
export type PendingView = {
  status: StatusName;
  publishAt: Date | null;
  /** Whether the story will say "updated" when it goes out. */
  updateReaders: boolean;
  steps: StatusName[];
};

export const pendingView = (
  viewer: Viewer | null,
  { status, publishAt, updateReaders }: PendingState,
  isOwn: boolean,
): PendingView => ({
  status: statusName(status),
  publishAt,
  updateReaders,
  steps: nextPendingStatuses(viewer, { pending: status, isOwn }).map(statusName),
});
