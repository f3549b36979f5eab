import { clock, dayKey, longDateTime, shortDate, type Place } from '@/lib/dates';
import { dayAfter } from '@/lib/newsroom/days';
import { whichOfTwo } from '@/lib/newsroom/local-time';

/**
 * A moment as a desk says it: "today 21:00", "tomorrow 06:00", "24 Nov 13:05", "24 Nov 2025". What is still to come has its
 * hour in any year, and a time that comes twice says which one is meant.
 */
export function deskTime(moment: Date, now: Date, place: Place): string {
  const key = dayKey(moment, place.timeZone);
  const which = whichOfTwo(moment, place.timeZone);
  const hour = clock(moment, place) + (which && ` (${which})`);
  const today = dayKey(now, place.timeZone);
  if (key === today) return `today ${hour}`;
  if (key === dayAfter(today, 1)) return `tomorrow ${hour}`;
  if (key === dayAfter(today, -1)) return `yesterday ${hour}`;
  const [year, thisYear] = [key.slice(0, 4), today.slice(0, 4)];
  const day = shortDate(moment, place);
  if (year === thisYear) return `${day} ${hour}`;
  return moment > now ? `${day} ${year} ${hour}` : `${day} ${year}`;
}

/** "25 November 2026, 09:12 (Europe/Oslo)": leaves nothing open, also where it is read far from the newsroom. */
export function zonedMoment(moment: Date, place: Place): string {
  const zone = [place.timeZone.replaceAll('_', ' '), whichOfTwo(moment, place.timeZone)];
  return `${longDateTime(moment, place)} (${zone.filter(Boolean).join(', ')})`;
}
