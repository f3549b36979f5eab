import { dayKey } from '@/lib/dates';
import type { Grid } from '@/lib/newsroom/calendar/grid';
import type { CalendarDay, CalendarEntry } from '@/lib/newsroom/calendar/schema';
import { dayStart, nextDay } from '@/lib/newsroom/days';

type At = { now: Date; timeZone: string };

/** The days of a grid, each with what happens on it in the newsroom's zone. */
export function byDay(
  grid: Pick<Grid, 'days' | 'month'>,
  entries: readonly CalendarEntry[],
  { now, timeZone }: At,
): CalendarDay[] {
  const today = dayKey(now, timeZone);
  const found = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const key = dayKey(entry.at, timeZone);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return grid.days.map((key) => {
    const length = dayStart(nextDay(key), timeZone).getTime() - dayStart(key, timeZone).getTime();
    return {
      key,
      hours: length / 3_600_000,
      isToday: key === today,
      isBeside: grid.month !== null && !key.startsWith(grid.month),
      entries: found.get(key) ?? [],
    };
  });
}
