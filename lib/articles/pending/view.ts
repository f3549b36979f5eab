import { statusName, type StatusName } from '@/lib/articles/schema';
import { nextPendingStatuses, type PendingStatus } from '@/lib/articles/workflow';
import type { Viewer } from '@/lib/auth/policy';

/** The version beside a live story as its editor shows it: its state, and where this person may take it. */
export type PendingView = { status: StatusName; publishAt: Date | null; steps: StatusName[] };

export const pendingView = (
  viewer: Viewer | null,
  { status, publishAt }: { status: PendingStatus; publishAt: Date | null },
  isOwn: boolean,
): PendingView => ({
  status: statusName(status),
  publishAt,
  steps: nextPendingStatuses(viewer, { pending: status, isOwn }).map(statusName),
});
