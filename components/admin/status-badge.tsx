import type { StatusName } from '@/lib/articles/schema';

export const statusWords: Record<StatusName, string> = {
  draft: 'Draft',
  in_review: 'In review',
  scheduled: 'Scheduled',
  published: 'Published',
  unpublished: 'Unpublished',
};

const marks: Record<StatusName, string> = {
  draft: 'draft',
  in_review: 'review',
  scheduled: 'sched',
  published: 'live',
  unpublished: 'down',
};

/** A story's state by shape, word and colour. */
export const StatusBadge = ({ status }: { status: StatusName }) => (
  <span className={`st ${marks[status]}`}>{statusWords[status]}</span>
);
