import { dayAfter } from '@/lib/newsroom/days';
import type { CalendarView } from '@/lib/newsroom/calendar/schema';

export type Grid = {
  /** Whole weeks from Monday. */
  days: string[];
  /** "2026-11" of a month; null of a week. */
  month: string | null;
  /** A day of the month or week before, and of the one after. */
  previous: string;
  next: string;
};

/** The Monday of the week that the day is in. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

const weeks = (from: string, count: number) =>
  Array.from({ length: count * 7 }, (_, i) => dayAfter(from, i));

/** The days that the calendar shows around a day. Calendar days only: no zone plays a part. */
export function gridOf(view: CalendarView, on: string): Grid {
  if (view === 'week') {
    const monday = mondayOf(on);
    return {
      days: weeks(monday, 1),
      month: null,
      previous: dayAfter(monday, -7),
      next: dayAfter(monday, 7),
    };
  }
  const month = on.slice(0, 7);
  const first = `${month}-01`;
  const next = `${dayAfter(first, 31).slice(0, 7)}-01`;
  const from = mondayOf(first);
  let count = 4;
  while (dayAfter(from, count * 7) < next) count++;
  const previous = `${dayAfter(first, -1).slice(0, 7)}-01`;
  return { days: weeks(from, count), month, previous, next };
}
