import type { StatusName } from '@/lib/articles/schema';

export const statusWords: Record<StatusName, string> = {
  draft: 'Draft',
  in_review: 'In review',
  changes_asked: 'Changes asked',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  unpublished: 'Unpublished',
  withdrawn: 'Withdrawn',
};

const marks: Record<StatusName, string> = {
  draft: 'draft',
  in_review: 'review',
  changes_asked: 'asked',
  approved: 'approved',
  scheduled: 'sched',
  published: 'live',
  unpublished: 'down',
  withdrawn: 'gone',
};

/** A story's state by shape, word and colour. */
export const StatusBadge = ({ status }: { status: StatusName }) => (
  <span className={`st ${marks[status]}`}>{statusWords[status]}</span>
);
