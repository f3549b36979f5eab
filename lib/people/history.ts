import type { Change } from '@/lib/audit/change';

/** Something that was decided about somebody, whether the log of sanctions or the audit log holds it. */
export type Decided = {
  key: string;
  at: Date;
  by: { name: string; href: string | null } | null;
  words: string;
  /** They did it themselves. */
  isOwn: boolean;
  reason: string | null;
  changes: Change[];
};

/** Two lists that each run from the newest to the oldest as one of at most `limit`. */
export const mergeHistory = (a: Decided[], b: Decided[], limit: number): Decided[] =>
  [...a, ...b].sort((x, y) => y.at.getTime() - x.at.getTime()).slice(0, limit);
