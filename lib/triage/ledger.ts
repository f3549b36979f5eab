/** What happened to a comment, as the decision log keeps it. */
export type LogEntry = {
  /** The number of the decision; they are in this order. */
  id: number;
  commentId: number;
  /** Which text of the comment it was about: an edited comment is another example. */
  revision: number;
  by: 'person' | 'machine';
  /** `open`: back in the queue. */
  outcome: 'approved' | 'rejected' | 'open';
  /** The decision that this one takes back: neither says anything about the text. */
  undoes?: number | null;
};

/** A decision to learn from. */
export type Lesson<E extends LogEntry = LogEntry> = E & { isBad: boolean };

/**
 * What there is to learn from a log in its order: decisions by people only, one a text, the latest. It stands where the
 * text got the outcome that it still has, so saying the same again changes nothing, and what was undone was never said.
 */
export function lessonsOf<E extends LogEntry>(log: readonly E[]): Lesson<E>[] {
  const undone = new Set(log.flatMap(({ undoes }) => undoes ?? []));
  const lessons = new Map<string, Lesson<E>>();
  for (const entry of log) {
    const { id, commentId, revision, by, outcome, undoes } = entry;
    if (by !== 'person' || undoes || undone.has(id)) continue;
    const text = `${commentId}.${revision}`;
    const isBad = outcome === 'rejected';
    const before = lessons.get(text);
    if (before && outcome !== 'open' && before.isBad === isBad) continue;
    lessons.delete(text);
    if (outcome !== 'open') lessons.set(text, { ...entry, isBad });
  }
  return [...lessons.values()];
}

/**
 * What new entries teach, given what the log says of the same comments before; null when they take back what was learnt,
 * so that one more lesson would not do and the whole log has to be learnt again.
 */
export function newLessons<E extends LogEntry>(
  before: readonly E[],
  fresh: readonly E[],
): Lesson<E>[] | null {
  const learnt = new Set(lessonsOf(before).map(({ id }) => id));
  const lessons = lessonsOf([...before, ...fresh]);
  const added = lessons.filter(({ id }) => !learnt.has(id));
  return lessons.length - added.length === learnt.size ? added : null;
}
