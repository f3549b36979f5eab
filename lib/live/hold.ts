/**
 * How a handler asks the front door to keep its answer open as an event stream: the answer begins it, the door goes on with
 * it. No renderer keeps a stream, so thousands of them cost none of them anything. Without the door the answer just ends,
 * and EventSource comes again after `retry`, which is polling.
 */
export const holdHeader = 'x-door-hold';
/** With the door's further questions: what was heard since, as JSON. */
export const heardHeader = 'x-door-heard';

/** What the door needs to know of a stream. */
export type Hold = {
  /** `comments:12`, `posts:12`, or `queue`. */
  topic: string;
  /** Where the answer ends: asked for with `after`, everything later follows. */
  cursor: string;
  /** Whose it is; asked for anew whenever something about them changes. Left out when it is the same for everybody. */
  person?: number;
  /** How many streams of strangers a door keeps, in all and for one address. */
  most: number;
  mostPerAddress: number;
};

/** A notification on the channel `live`, as the triggers write it. */
export type Heard =
  | { decision: number; comment: number; story: number; changes: boolean }
  | { report: number; comment: number }
  | { post: number; story: number }
  | { person: number };

/** A payload as what it says; null when it was not sent by the triggers. */
export function heardOf(payload: string | undefined): Heard | null {
  try {
    const said: unknown = JSON.parse(payload ?? '');
    const known = (name: string) => Number.isInteger((said as Record<string, unknown>)?.[name]);
    return ['decision', 'report', 'post', 'person'].some(known) ? (said as Heard) : null;
  } catch {
    return null;
  }
}
