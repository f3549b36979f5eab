import { zonedIso } from '@/lib/dates';

/** The instant as a form's date-time field says it in the zone: "2026-11-25T18:00". */
export const localTime = (instant: Date, timeZone: string): string =>
  zonedIso(instant, timeZone).slice(0, 16);

/**
 * Every instant that a date-time field can mean in the zone: one, none where the clocks skip that time, two where they go
 * back over it. Null when the field says no time.
 */
export function instantsOf(local: string, timeZone: string): Date[] | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  return offsetsAround(asUtc, timeZone)
    .map((offset) => asUtc - offset)
    .filter((at) => localTime(new Date(at), timeZone) === local)
    .sort((a, b) => a - b)
    .map((at) => new Date(at));
}

/** The zone's distances from UTC a day before and after: the only ones that can hold at this time. Each once. */
function offsetsAround(asUtc: number, timeZone: string): number[] {
  const day = 86_400_000;
  const offsets = [asUtc - day, asUtc + day].map(
    (at) =>
      Date.parse(`${localTime(new Date(at), timeZone)}:00Z`) - Math.floor(at / 60_000) * 60_000,
  );
  return [...new Set(offsets)];
}

/**
 * The one instant that a date-time field means in the zone; in words what is wrong where it means none, or two. For forms
 * that cannot ask which of two is meant.
 */
export function oneInstantOf(local: string, timeZone: string): { at: Date } | { fault: string } {
  const instants = instantsOf(local, timeZone);
  if (!instants) return { fault: 'A date and a time, such as 2026-11-25T18:00.' };
  const [at, second] = instants;
  if (!at) return { fault: 'The clocks skip this time on that day: choose another.' };
  if (second)
    return { fault: 'The clocks go back and this time comes twice: choose one outside that hour.' };
  return { at };
}

/** Where the clocks skip a time: the last minute before it and the first after, as instants. */
export function aroundSkipped(local: string, timeZone: string): [Date, Date] {
  const asUtc = Date.parse(`${local}:00Z`);
  const [early, late] = offsetsAround(asUtc, timeZone).sort((a, b) => a - b);
  // Read by the new clock it is before the change, by the old one after it.
  let [low, high] = [asUtc - late!, asUtc - early!];
  while (high - low > 60_000) {
    const middle = low + Math.floor((high - low) / 120_000) * 60_000;
    if (offsetsAt(middle, timeZone) === offsetsAt(low, timeZone)) low = middle;
    else high = middle;
  }
  return [new Date(low), new Date(high)];
}

const offsetsAt = (at: number, timeZone: string) =>
  Date.parse(`${localTime(new Date(at), timeZone)}:00Z`) - at;

/** The zone's distance from UTC at the instant, as people write it: "UTC+2", "UTC−4", "UTC+5:30". */
export function offsetName(instant: Date, timeZone: string): string {
  const at = Math.floor(instant.getTime() / 60_000) * 60_000;
  const minutes = offsetsAt(at, timeZone) / 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '\u2212' : '+';
  return `UTC${minutes === 0 ? '' : sign + hours + (rest ? `:${String(rest).padStart(2, '0')}` : '')}`;
}

/** Where the clocks go back over the instant's time: which of the two it is, "UTC+1". Empty where that time comes once. */
export const whichOfTwo = (instant: Date, timeZone: string): string =>
  instantsOf(localTime(instant, timeZone), timeZone)?.length === 2
    ? offsetName(instant, timeZone)
    : '';

/**
 * The instant that a date-time field means in the zone; null when it says none. An hour that the clocks skip counts as the
 * one after it, an hour that comes twice as its first: where that matters, ask with instantsOf().
 */
export function instantOf(local: string, timeZone: string): Date | null {
  const instants = instantsOf(local, timeZone);
  if (!instants) return null;
  if (instants[0]) return instants[0];
  const asUtc = Date.parse(`${local}:00Z`);
  return new Date(asUtc - Math.min(...offsetsAround(asUtc, timeZone)));
}
