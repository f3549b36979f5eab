import { dayKey } from '@/lib/dates';
import { instantOf } from '@/lib/newsroom/local-time';

/** When a list goes out: minutes after midnight, and of lists that go once a week the day (1 is Monday). */
export type Rhythm = { sendMinute: number; weekday: number | null };

/** "07:30" */
export const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** "07:30" as minutes after midnight; null for what is no time of day. */
export function minuteOf(clock: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(clock);
  return parts && Number(parts[1]) * 60 + Number(parts[2]);
}

const dayMilliseconds = 86_400_000;

/**
 * The first moment after `after` at which such a list goes out, by the clock of the zone: at the same time of day all the
 * year. Where the clocks skip that time it goes at the next one there is; where it comes twice, at the first.
 */
export function nextMoment({ sendMinute, weekday }: Rhythm, after: Date, timeZone: string): Date {
  const today = Date.parse(`${dayKey(after, timeZone)}T00:00:00Z`);
  for (let day = today; ; day += dayMilliseconds) {
    const date = new Date(day);
    // Sunday is 0 there and 7 here.
    if (weekday !== null && (date.getUTCDay() || 7) !== weekday) continue;
    const at = instantOf(`${date.toISOString().slice(0, 10)}T${clockOf(sendMinute)}`, timeZone);
    if (at && at > after) return at;
  }
}
