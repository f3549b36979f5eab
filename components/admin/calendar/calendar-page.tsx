import { CalendarFilters } from '@/components/admin/calendar/calendar-filters';
import { CalendarKeys } from '@/components/admin/calendar/calendar-keys';
import { DayEntries } from '@/components/admin/calendar/day-entries';
import { fullDate, monthName, shortDate, type Place } from '@/lib/dates';
import type { Grid } from '@/lib/newsroom/calendar/grid';
import type { CalendarDay, CalendarFilter, CalendarView } from '@/lib/newsroom/calendar/schema';
import type { ListOptions } from '@/lib/newsroom/list/schema';
import { adminCalendarPath } from '@/lib/paths';

type Props = {
  view: CalendarView;
  filter: CalendarFilter;
  options: ListOptions;
  on: string;
  today: string;
  grid: Grid;
  days: CalendarDay[];
  place: Place;
  isEditor: boolean;
};

/** Any moment of the calendar day will do to write it: noon is on it in every zone that is read as UTC. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const asDays = ({ locale }: Place): Place => ({ locale, timeZone: 'UTC' });

/** What is out and to come, day by day in the newsroom's time. */
export function CalendarPage(props: Props) {
  const { view, filter, options, on, today, grid, days, place, isEditor } = props;
  const at = (day: string, of: CalendarView = view, narrowed: CalendarFilter = filter) =>
    adminCalendarPath({
      ...(of === 'week' && { view: of }),
      ...(day !== today && { on: day }),
      ...narrowed,
    });
  const title =
    grid.month === null
      ? `${shortDate(noon(grid.days[0]!), asDays(place))} to ${fullDate(noon(grid.days[6]!), asDays(place))}`
      : monthName(Number(grid.month.slice(0, 4)), Number(grid.month.slice(5)), place.locale);
  const ways = {
    previous: at(grid.previous),
    next: at(grid.next),
    today: at(today),
    month: at(on, 'month'),
    week: at(on, 'week'),
  };
  const isEmpty = days.every(({ entries }) => entries.length === 0);
  return (
    <>
      <div className="dk-head">
        <h1>
          {isEditor ? 'Calendar' : 'Your calendar'} <span className="hint">{title}</span>
        </h1>
        <nav className="end" aria-label="Calendar">
          <a className="btn line" href={ways.previous} rel="prev">
            <span aria-hidden="true">←</span>
            <span className="vh">{view === 'week' ? 'The week before' : 'The month before'}</span>
          </a>
          <a className="btn line" href={ways.today}>
            Today
          </a>
          <a className="btn line" href={ways.next} rel="next">
            <span aria-hidden="true">→</span>
            <span className="vh">{view === 'week' ? 'The week after' : 'The month after'}</span>
          </a>
          <a
            className="btn line"
            href={ways.month}
            aria-current={view === 'month' ? 'true' : undefined}
          >
            Month
          </a>
          <a
            className="btn line"
            href={ways.week}
            aria-current={view === 'week' ? 'true' : undefined}
          >
            Week
          </a>
        </nav>
      </div>
      <CalendarFilters {...{ filter, options, view, on, isEditor }} all={at(on, view, {})} />
      {isEmpty && (
        <p className="none">
          Nothing{Object.values(filter).some((value) => value !== undefined) && ' of that'} happens
          in this {view}: no story goes out, no embargo ends, no work is due.
        </p>
      )}
      <ol className={`cal ${view}`} aria-label={title}>
        {days.map((day) => (
          <li
            key={day.key}
            data-beside={day.isBeside ? '' : undefined}
            data-empty={day.entries.length === 0 ? '' : undefined}
            aria-current={day.isToday ? 'date' : undefined}
          >
            <h2>
              <time dateTime={day.key}>
                <span className="name">{fullDate(noon(day.key), asDays(place))}</span>
                <span className="no" aria-hidden="true">
                  {weekdayOf(day.key, place)} <b>{Number(day.key.slice(8))}</b>
                </span>
              </time>
              {day.hours !== 24 && (
                <span className="hint">
                  {day.hours < 24 ? 'Clocks go forward' : 'Clocks go back'}: {day.hours} hours
                </span>
              )}
            </h2>
            <DayEntries
              entries={day.entries}
              most={view === 'month' ? 6 : undefined}
              place={place}
              rest={at(day.key, 'week')}
            />
          </li>
        ))}
      </ol>
      <CalendarKeys ways={ways} />
    </>
  );
}

const weekdayOf = (day: string, { locale }: Place) =>
  noon(day).toLocaleDateString(locale, { weekday: 'short', timeZone: 'UTC' });
