import type { CommentStatus } from '@/prisma/generated/enums';

const units = [
  ['year', 31_557_600],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** "3 seconds ago", in the largest unit that fits. */
export function ago(at: Date, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? units[3];
  const count = Math.floor(seconds / size);
  return count === 0 ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

const verbs: Record<CommentStatus, string> = {
  APPROVED: 'approved this',
  REJECTED: 'rejected this',
  SPAM: 'marked this as spam',
  DELETED: 'deleted this',
  PENDING: 'put this back',
};

type Told = { by: string; status: CommentStatus; isUndo?: boolean; at: Date };

/** What a moderator who came second is told of the first: "Nora Abell approved this 3 seconds ago." */
export const tellDecision = ({ by, status, isUndo, at }: Told, now: Date): string =>
  `${by} ${isUndo ? 'took their decision on this back' : verbs[status]} ${ago(at, now)}.`;
