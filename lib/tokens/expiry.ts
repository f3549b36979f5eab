import { dayKey } from '@/lib/dates';
import { instantOf } from '@/lib/newsroom/local-time';
import { longestDays } from '@/lib/tokens/schema';

const day = 86_400_000;

/** The first and the last day that a token may end on, as a date field writes them. */
export const endDays = (now: Date, timeZone: string) => ({
  first: dayKey(now, timeZone),
  last: dayKey(new Date(now.getTime() + longestDays * day), timeZone),
});

/** When a token ends that lives so many days. */
export const endAfter = (days: number, now: Date) => new Date(now.getTime() + days * day);

/** The end of a day of the newsroom, up to which a token works; null when that is past, too far ahead or no day. */
export function endOfDay(date: string, now: Date, timeZone: string): Date | null {
  const { first, last } = endDays(now, timeZone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < first || date > last) return null;
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);
  return instantOf(`${next}T00:00`, timeZone);
}
