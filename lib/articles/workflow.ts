import type { StoryStatus } from '@/prisma/generated/enums';
import { can, type Viewer } from '@/lib/auth/policy';

/** `writer`: whoever may submit the story; `editor`: whoever may publish. */
type Who = 'writer' | 'editor';

/** Every step a story can take, and who takes it. What does not stand here is refused. */
export const steps: Record<StoryStatus, Partial<Record<StoryStatus, Who>>> = {
  DRAFT: { IN_REVIEW: 'writer', APPROVED: 'editor', SCHEDULED: 'editor', PUBLISHED: 'editor' },
  IN_REVIEW: {
    DRAFT: 'writer',
    CHANGES_ASKED: 'editor',
    APPROVED: 'editor',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
  },
  CHANGES_ASKED: {
    DRAFT: 'writer',
    IN_REVIEW: 'writer',
    APPROVED: 'editor',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
  },
  APPROVED: {
    DRAFT: 'editor',
    CHANGES_ASKED: 'editor',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
  },
  // Scheduled again: another moment.
  SCHEDULED: {
    DRAFT: 'editor',
    IN_REVIEW: 'editor',
    APPROVED: 'editor',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
  },
  PUBLISHED: { UNPUBLISHED: 'editor', WITHDRAWN: 'editor' },
  UNPUBLISHED: {
    DRAFT: 'editor',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
    WITHDRAWN: 'editor',
  },
  // Only to take back a mistake.
  WITHDRAWN: { UNPUBLISHED: 'editor' },
};

/** What a new version beside a live story can be. It has no "approved": approval brings it to readers, now or at a moment. */
export const pendingStatuses = ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'SCHEDULED'] as const;
export type PendingStatus = (typeof pendingStatuses)[number];

/** Every step that such a version can take. PUBLISHED: it becomes the live text. */
const pendingSteps: Record<PendingStatus, Partial<Record<StoryStatus, Who>>> = {
  DRAFT: { IN_REVIEW: 'writer', SCHEDULED: 'editor', PUBLISHED: 'editor' },
  IN_REVIEW: {
    DRAFT: 'writer',
    CHANGES_ASKED: 'editor',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
  },
  CHANGES_ASKED: {
    DRAFT: 'writer',
    IN_REVIEW: 'writer',
    SCHEDULED: 'editor',
    PUBLISHED: 'editor',
  },
  SCHEDULED: { DRAFT: 'editor', IN_REVIEW: 'editor', SCHEDULED: 'editor', PUBLISHED: 'editor' },
};

type Facts = { status: StoryStatus; isOwn: boolean };

/** A scheduled story whose moment has come is public, whether or not a worker has noted it. */
export const statusAt = (
  story: { status: StoryStatus; publishedAt: Date | null },
  now: Date,
): StoryStatus =>
  story.status === 'SCHEDULED' && story.publishedAt !== null && story.publishedAt <= now
    ? 'PUBLISHED'
    : story.status;

/** What the step asks of the person: allowed, not allowed to them, or no step at all. */
export function judgeStep(
  viewer: Viewer | null,
  story: Facts,
  to: StoryStatus,
): 'allowed' | 'forbidden' | 'impossible' {
  const who = steps[story.status][to];
  const isPublishing = to !== 'DRAFT' && to !== 'IN_REVIEW';
  // Whoever may never publish is told so, also where the step does not exist.
  if ((who === 'editor' || isPublishing) && !can(viewer, 'story.publish')) return 'forbidden';
  if (!who) return 'impossible';
  return who === 'editor' || can(viewer, 'story.submit', story) ? 'allowed' : 'forbidden';
}

/** The statuses to which the person may bring the story: the editor's buttons. */
export const nextStatuses = (viewer: Viewer | null, story: Facts): StoryStatus[] =>
  (Object.keys(steps[story.status]) as StoryStatus[]).filter(
    (to) => judgeStep(viewer, story, to) === 'allowed',
  );

type PendingFacts = { pending: PendingStatus; isOwn: boolean };

/** What a step of the version beside a live story asks of the person. */
export function judgePendingStep(
  viewer: Viewer | null,
  { pending, isOwn }: PendingFacts,
  to: StoryStatus,
): 'allowed' | 'forbidden' | 'impossible' {
  const who = pendingSteps[pending][to];
  const isPublishing = to !== 'DRAFT' && to !== 'IN_REVIEW';
  if ((who === 'editor' || isPublishing) && !can(viewer, 'story.publish')) return 'forbidden';
  if (!who) return 'impossible';
  const facts = { status: 'PUBLISHED', isOwn, pending } as const;
  return who === 'editor' || can(viewer, 'story.revise', facts) ? 'allowed' : 'forbidden';
}

/** The statuses to which the person may bring the version beside a live story. */
export const nextPendingStatuses = (viewer: Viewer | null, facts: PendingFacts): StoryStatus[] =>
  (Object.keys(pendingSteps[facts.pending]) as StoryStatus[]).filter(
    (to) => judgePendingStep(viewer, facts, to) === 'allowed',
  );

/** Steps that are the story's own, also while a new version stands beside it. */
export const isTakingAway = (to: StoryStatus): boolean =>
  to === 'UNPUBLISHED' || to === 'WITHDRAWN';

/** Where a story goes that whoever it came from has called back; null where it stays. */
export const calledBackTo = (from: StoryStatus): 'withdrawn' | 'draft' | null =>
  from === 'PUBLISHED' || from === 'UNPUBLISHED'
    ? 'withdrawn'
    : from === 'SCHEDULED'
      ? 'draft'
      : null;

const names: Record<StoryStatus, string> = {
  DRAFT: 'a draft',
  IN_REVIEW: 'in review',
  CHANGES_ASKED: 'sent back with changes asked',
  APPROVED: 'approved',
  SCHEDULED: 'scheduled',
  PUBLISHED: 'published',
  UNPUBLISHED: 'unpublished',
  WITHDRAWN: 'withdrawn',
};

/** Why a step does not exist, in words. */
export function impossibleWords(from: StoryStatus, to: StoryStatus): string {
  const open = Object.keys(steps[from]) as StoryStatus[];
  const ways = open.map((status) => names[status]).join(' or ');
  const hint = from === 'PUBLISHED' ? ' Unpublish it first.' : '';
  return `A story that is ${names[from]} cannot become ${names[to]}; only ${ways}.${hint}`;
}
