/** What happened to a comment, as the decision log keeps it. */
export type LogEntry = {
  commentId: number;
  /** The text as it was decided on. */
  text: string;
  /** Phases of the pipeline that had found something in it. */
  signals?: readonly string[];
  by: 'person' | 'machine';
  /** `open`: back in the queue, as after an undo. */
  outcome: 'approved' | 'rejected' | 'open';
};

/** A decision to learn from. */
export type Lesson = {
  commentId: number;
  text: string;
  signals: readonly string[];
  isBad: boolean;
};

/**
 * What there is to learn from a log in its order: decisions by people only, one a comment, the latest. It stands where
 * the comment got the outcome that it still has, so saying the same again changes nothing and an undo takes it out.
 */
export function lessonsOf(log: Iterable<LogEntry>): Lesson[] {
  const lessons = new Map<number, Lesson>();
  for (const { commentId, text, signals = [], by, outcome } of log) {
    if (by !== 'person') continue;
    const isBad = outcome === 'rejected';
    const before = lessons.get(commentId);
    if (before && outcome !== 'open' && before.isBad === isBad && before.text === text) continue;
    lessons.delete(commentId);
    if (outcome !== 'open') lessons.set(commentId, { commentId, text, signals, isBad });
  }
  return [...lessons.values()];
}

/**
 * Whether the log says something else now about what was learnt before, so that one more lesson would not do. What the log
 * says about the comment itself is enough.
 */
export function needsRebuild(log: readonly LogEntry[], entry: LogEntry): boolean {
  if (entry.by !== 'person') return false;
  const before = lessonsOf(log.filter(({ commentId }) => commentId === entry.commentId))[0];
  if (!before) return false;
  return (
    entry.outcome === 'open' ||
    before.isBad !== (entry.outcome === 'rejected') ||
    before.text !== entry.text
  );
}
