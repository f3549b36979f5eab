import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Parcel } from './parcel';

/** Far more than anybody follows; whoever asks for every comments feed there is pushes out what is not asked for. */
const maxKept = 10_000;

type Kept = { hash: string; moment: number };

/**
 * When what is sent for an address became what it is, for `Last-Modified`. What the page itself says does not move with
 * everything that is in it (the name of an author, a comment that was approved late, a story that went to another
 * section), and whoever asks by the time alone would never hear of that: another body never has the moment of one before.
 */
export class Moments {
  private readonly kept = new LRUCache<string, Kept>({
    max: maxKept,
    dispose: (_value, _key, reason) => {
      if (reason === 'evict') this.since = nextSecond(Date.now());
    },
  });
  /** What was sent before nobody here knows. The door may have just been started, with another edition of the site. */
  private since = nextSecond(Date.now());

  /** The moment of a render, as an HTTP date; `undefined` for one that names none. */
  of(
    key: string,
    { report: { status, lastModified }, body }: Parcel,
    now = Date.now(),
  ): string | undefined {
    const said = lastModified === undefined ? NaN : Date.parse(lastModified);
    if (status !== 200 || Number.isNaN(said)) return undefined;
    const hash = createHash('sha1').update(body).digest('base64url');
    const before = this.kept.get(key);
    const moment = before ? next(before, { hash, said, now }) : Math.max(said, this.since);
    this.kept.set(key, { hash, moment });
    return new Date(moment).toUTCString();
  }
}

/** The same body keeps its moment; another has a later one: what the page says where that has moved on, else this one. */
function next(before: Kept, { hash, said, now }: { hash: string; said: number; now: number }) {
  if (before.hash === hash) return before.moment;
  return said > before.moment ? said : Math.max(thisSecond(now), before.moment + 1000);
}

/** HTTP dates know no smaller part of time. */
const thisSecond = (now: number) => Math.floor(now / 1000) * 1000;
const nextSecond = (now: number) => thisSecond(now) + 1000;
