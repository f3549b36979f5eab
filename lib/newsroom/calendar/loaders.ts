import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { dayKey } from '@/lib/dates';
import { byDay } from '@/lib/newsroom/calendar/by-day';
import { listCalendar } from '@/lib/newsroom/calendar/data';
import { gridOf } from '@/lib/newsroom/calendar/grid';
import { firstWeekday } from '@/lib/newsroom/calendar/week';
import type { CalendarQuery } from '@/lib/newsroom/calendar/schema';
import { dayStart, nextDay } from '@/lib/newsroom/days';
import { getListOptions } from '@/lib/newsroom/list/data';
import { getSettings } from '@/lib/settings/data';

/** A month or a week of the newsroom, for whoever writes; authors see their own stories. Throws `unauthenticated` or `forbidden`. */
export async function loadCalendar({ view, on, ...filter }: CalendarQuery) {
  const viewer = await requirePermission('story.create');
  const now = new Date();
  const { locale, timeZone } = await getSettings();
  const today = dayKey(now, timeZone);
  const grid = gridOf(view, on ?? today, firstWeekday(locale));
  const span = {
    from: dayStart(grid.days[0]!, timeZone),
    until: dayStart(nextDay(grid.days.at(-1)!), timeZone),
  };
  const isEditor = can(viewer, 'story.publish');
  const [entries, options] = await Promise.all([
    listCalendar(span, isEditor ? {} : { ownedBy: viewer.id }, now, filter),
    getListOptions(),
  ]);
  return {
    view,
    filter,
    options,
    on: on ?? today,
    today,
    grid,
    days: byDay(grid, entries, { now, timeZone }),
    place: { locale, timeZone },
    isEditor,
  };
}
