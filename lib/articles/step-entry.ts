import type { AuditWish } from '@/lib/audit/schema';
import { statusName } from '@/lib/articles/schema';
import type { StoryStatus } from '@/prisma/generated/enums';

const actions = {
  DRAFT: 'story.draft',
  IN_REVIEW: 'story.submit',
  CHANGES_ASKED: 'story.ask-changes',
  APPROVED: 'story.approve',
  SCHEDULED: 'story.schedule',
  PUBLISHED: 'story.publish',
  UNPUBLISHED: 'story.unpublish',
  WITHDRAWN: 'story.withdraw',
} as const satisfies Record<StoryStatus, AuditWish['action']>;

type State = { id: number; status: StoryStatus; publishedAt: Date | null };

/**
 * The log's entry for a save that brought a story from one state to another, or to another publication time; null when it
 * stayed where it was. `before` is null for a new story, which begins as a draft.
 */
export function stepEntry(before: State | null, after: State): AuditWish | null {
  const from = before?.status ?? 'DRAFT';
  const time = ({ publishedAt }: State) => publishedAt?.toISOString() ?? null;
  const isMoved = after.status === 'SCHEDULED' && before !== null && time(before) !== time(after);
  if (from === after.status && !isMoved) return null;
  return {
    action: actions[after.status],
    target: { kind: 'story', id: after.id },
    before: { status: statusName(from), publishedAt: before && time(before) },
    after: { status: statusName(after.status), publishedAt: time(after) },
  };
}
