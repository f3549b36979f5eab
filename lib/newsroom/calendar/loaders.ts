import { readsAll } from '@/lib/articles/rights';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { dayKey } from '@/lib/dates';
import { invalidField } from '@/lib/errors';
import { byDay } from '@/lib/newsroom/calendar/by-day';
import { listCalendar } from '@/lib/newsroom/calendar/data';
import { gridOf } from '@/lib/newsroom/calendar/grid';
import { firstWeekday } from '@/lib/newsroom/calendar/week';
import {
  calendarDays,
  type CalendarApiQuery,
  type CalendarQuery,
} from '@/lib/newsroom/calendar/schema';
import { dayAfter, dayStart, nextDay } from '@/lib/newsroom/days';
import { getListOptions } from '@/lib/newsroom/list/data';
import { getSettings } from '@/lib/settings/data';
import { getFilingIds } from '@/lib/taxonomy/data';

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
    listCalendar(span, readsAll(viewer) ? {} : { ownedBy: viewer.id }, now, filter),
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

/**
 * What a program gets of the same: what happens within days of the newsroom. Throws `invalid` for days that run backwards or
 * are too many, and for a section or author that is not there; `unauthenticated`, `forbidden`.
 */
export async function loadCalendarAnswer({ section, author, status, ...days }: CalendarApiQuery) {
  const viewer = await requirePermission('story.browse');
  const now = new Date();
  const [{ sectionId, authorId }, { timeZone }] = await Promise.all([
    getFilingIds({ section, author, topic: undefined }),
    getSettings(),
  ]);
  const from = days.from ?? dayKey(now, timeZone);
  const to = days.to ?? dayAfter(from, 6);
  if (to < from) throw invalidField('to', 'Not before `from`.');
  if (to >= dayAfter(from, calendarDays))
    throw invalidField('to', `At most ${calendarDays} days at once.`);
  const entries = await listCalendar(
    { from: dayStart(from, timeZone), until: dayStart(nextDay(to), timeZone) },
    readsAll(viewer) ? {} : { ownedBy: viewer.id },
    now,
    { section: sectionId, author: authorId, status },
  );
  const items = entries.map(({ at, ink: _, ...entry }) => ({ ...entry, at: at.toISOString() }));
  return { items, nextCursor: null };
}
