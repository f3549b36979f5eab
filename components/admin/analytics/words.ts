import { fullDate, shortDate, type Place } from '@/lib/dates';
import type { StepFigures } from '@/lib/readings/schema';
import type { Span } from '@/lib/readings/span';

const sources: Record<string, string> = {
  direct: 'Direct: typed, a bookmark, an app',
  site: 'Other pages of the paper',
  search: 'Search engines',
  social: 'Social networks',
  mail: 'Mail and newsletters',
  other: 'Other places',
};
export const sourceName = (source: string) =>
  Object.hasOwn(sources, source) ? sources[source]! : source;

/** A day of the newsroom has no zone of its own any more: it is written as it stands. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const inUtc = ({ locale }: Place): Place => ({ locale, timeZone: 'UTC' });

const dayName = (day: string, place: Place) => fullDate(noon(day), inUtc(place));
const briefDay = (day: string, place: Place) => shortDate(noon(day), inUtc(place));

export const spanName = ({ from, to }: Pick<Span, 'from' | 'to'>, place: Place) =>
  from === to ? dayName(from, place) : `${dayName(from, place)} to ${dayName(to, place)}`;

/** A step of a series: an hour of the one day, or a day. */
export function barOf({ at, views }: StepFigures, place: Place) {
  const isHour = at.length === 2;
  return {
    key: at,
    name: isHour ? `${at}:00` : dayName(at, place),
    brief: isHour ? `${at}:00` : briefDay(at, place),
    value: views,
  };
}

/** "2 min 5 s" for the mean of one view. */
export function eachFor(seconds: number, views: number): string {
  if (views === 0 || seconds === 0) return '–';
  const mean = Math.round(seconds / views);
  return mean < 60 ? `${mean} s` : `${Math.floor(mean / 60)} min ${mean % 60} s`;
}
