/** What a push service made of a message. */
export type Outcome =
  | { kind: 'taken' }
  /** The browser does not take messages any more: it is forgotten. */
  | { kind: 'gone' }
  /** Not now, nobody of this push service: `seconds` where it says for how long. */
  | { kind: 'later'; words: string; seconds: number | null }
  /** Not this message, or not from us. */
  | { kind: 'refused'; words: string };

type Answer = { status: number; body: string; retryAfter?: string };

const longest = 3_600;

/** Seconds until a Retry-After is over, an hour at most; null for what is none. `now` is for one that names a date. */
export function secondsIn(retryAfter: string | undefined, now: Date): number | null {
  if (retryAfter === undefined) return null;
  const seconds = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - now.getTime()) / 1_000);
  return Number.isFinite(seconds) ? Math.min(longest, Math.max(1, seconds)) : null;
}

/** What an answer means (RFC 8030, 5 and 7.3). Pure. */
export function outcomeOf({ status, body, retryAfter }: Answer, now: Date): Outcome {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const words = `${status} ${body.replace(/\s+/g, ' ').trim()}`.trim().slice(0, 200);
  if (status === 429 || status >= 500)
    return { kind: 'later', words, seconds: secondsIn(retryAfter, now) };
  return { kind: 'refused', words };
}
