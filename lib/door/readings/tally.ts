import { createHmac } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { isbot } from 'isbot';
import { sourceOf } from '@/lib/readings/source';
import { clientAddress } from '../client-address';
import type { Batch, Seen, Visitor } from './counter';

/** A line of `reading_hour`, all but the hour. */
export type Line = {
  place: string;
  source: string;
  views: number;
  steps: [number, number, number, number];
  seconds: number;
};
/** A batch without a person in it: nothing of this is kept for longer than the day, and no address is among it. */
export type Tally = {
  minute: number;
  lines: Line[];
  /** Where a hash was seen; the empty place is the whole site. */
  hashes: { place: string; hash: Buffer }[];
};

export type TallyOptions = {
  /** Null when the day's salt cannot be had: views are counted then, readers are not. */
  salt: Buffer | null;
  trustProxy: number;
  ownHosts: ReadonlySet<string>;
};

/** Hosts that made-up referrers can bring into one batch; those beyond are "other". */
const maxHosts = 100;
/** After so many visitors the door looks whether somebody waits for a page. */
const slice = 200;

const known = new Map<string, boolean>();

/** Whether the browser's name is that of a program. The list is long and the names repeat. */
function isProgram(userAgent: string): boolean {
  const found = known.get(userAgent);
  if (found !== undefined) return found;
  const is = userAgent === '' || isbot(userAgent);
  if (known.size >= 2_000) known.clear();
  known.set(userAgent, is);
  return is;
}

/** Works out sources and hashes, in small steps, and forgets addresses and browsers. */
export async function tallyOf({ minute, visitors }: Batch, options: TallyOptions): Promise<Tally> {
  const lines = new Map<string, Line>();
  const hashes: Tally['hashes'] = [];
  const seenHosts = new Set<string>();
  const sourceFor = (referrer: string, query: string) => {
    const source = sourceOf(referrer, query, options.ownHosts);
    if (!source.includes('.') || seenHosts.has(source)) return source;
    if (seenHosts.size >= maxHosts) return 'other';
    seenHosts.add(source);
    return source;
  };
  const line = ({ place, query, referrer }: Seen): Line => {
    const source = sourceFor(referrer, query);
    const key = `${place}\n${source}`;
    let found = lines.get(key);
    if (!found)
      lines.set(key, (found = { place, source, views: 0, steps: [0, 0, 0, 0], seconds: 0 }));
    return found;
  };
  let done = 0;
  for (const visitor of visitors) {
    if (++done % slice === 0) await breathe();
    if (isProgram(visitor.userAgent)) continue;
    const places = new Set<string>();
    for (const seen of visitor.seen) {
      const to = line(seen);
      to.views += seen.views;
      to.seconds += seen.seconds;
      seen.steps.forEach((count, i) => (to.steps[i]! += count));
      if (seen.views > 0) places.add(seen.place);
    }
    if (options.salt === null || visitor.wantsPrivacy || places.size === 0) continue;
    const hash = hashOf(visitor, options.salt, options.trustProxy);
    hashes.push({ place: '', hash });
    for (const place of places) hashes.push({ place, hash });
  }
  return { minute, lines: [...lines.values()], hashes };
}

function hashOf(
  { remote, forwardedFor, userAgent }: Visitor,
  salt: Buffer,
  trustProxy: number,
): Buffer {
  const address = clientAddress(remote, forwardedFor, trustProxy);
  return createHmac('sha256', salt).update(`${address}\n${userAgent}`).digest().subarray(0, 16);
}
