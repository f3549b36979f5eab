import { clock, dayKey, shortDate, type Place } from '@/lib/dates';

/** A moment as a desk says it: "today 21:00", "tomorrow 06:00", "24 Nov 13:05", "24 Nov 2025". */
export function deskTime(moment: Date, now: Date, place: Place): string {
  const key = dayKey(moment, place.timeZone);
  const hour = clock(moment, place);
  const dayAfter = (days: number) =>
    dayKey(new Date(now.getTime() + days * 86_400_000), place.timeZone);
  if (key === dayAfter(0)) return `today ${hour}`;
  if (key === dayAfter(1)) return `tomorrow ${hour}`;
  if (key === dayAfter(-1)) return `yesterday ${hour}`;
  const isThisYear = key.slice(0, 4) === dayAfter(0).slice(0, 4);
  return isThisYear
    ? `${shortDate(moment, place)} ${hour}`
    : `${shortDate(moment, place)} ${key.slice(0, 4)}`;
}
