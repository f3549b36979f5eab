import { dayAfter } from '@/lib/newsroom/days';
import type { CalendarView } from '@/lib/newsroom/calendar/schema';

export type Grid = {
  /** Whole weeks. */
  days: string[];
  /** "2026-11" of a month; null of a week. */
  month: string | null;
  /** A day of the month or week before, and of the one after. */
  previous: string;
  next: string;
};

/** The first day of the week that the day is in; weekdays are counted from 1, Monday, to 7. */
function weekOf(day: string, firstDay: number): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday - firstDay + 7) % 7));
}

const weeks = (from: string, count: number) =>
  Array.from({ length: count * 7 }, (_, i) => dayAfter(from, i));

/** The days that the calendar shows around a day, in weeks from `firstDay`. Calendar days only: no zone plays a part. */
export function gridOf(view: CalendarView, on: string, firstDay: number): Grid {
  if (view === 'week') {
    const first = weekOf(on, firstDay);
    return {
      days: weeks(first, 1),
      month: null,
      previous: dayAfter(first, -7),
      next: dayAfter(first, 7),
    };
  }
  const month = on.slice(0, 7);
  const first = `${month}-01`;
  const next = `${dayAfter(first, 31).slice(0, 7)}-01`;
  const from = weekOf(first, firstDay);
  let count = 4;
  while (dayAfter(from, count * 7) < next) count++;
  const previous = `${dayAfter(first, -1).slice(0, 7)}-01`;
  return { days: weeks(from, count), month, previous, next };
}
