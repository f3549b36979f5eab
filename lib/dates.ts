import { commaOf } from '@/lib/articles/language';

/** How times are written for readers. Every function takes the instant and the newsroom's IANA zone; none reads the clock. */
type Style = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, timeZone: string, style: Style): Intl.DateTimeFormat {
  const key = `${locale}|${timeZone}|${JSON.stringify(style)}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, { timeZone, ...style })));
  return found;
}

const format = (date: Date, locale: string, timeZone: string, style: Style): string =>
  formatOf(locale, timeZone, style).format(date);

export type Place = { locale: string; timeZone: string };

/** What stands between day and hour. */
const beforeClock = (locale: string) =>
  /^(ja|ko|zh)\b/.test(locale) ? ' ' : `${commaOf(locale)} `;

/** "25 November 2026, 09:12" */
export const longDateTime = (date: Date, { locale, timeZone }: Place) =>
  longDate(date, { locale, timeZone }) + beforeClock(locale) + clock(date, { locale, timeZone });

/** "25 November 2026, 08:12 UTC", where nobody knows by whose clock it is read. */
export const utcDateTime = (date: Date) =>
  `${longDateTime(date, { locale: 'en-GB', timeZone: 'UTC' })} UTC`;

/** "25 November 2026" */
export const longDate = (date: Date, { locale, timeZone }: Place) =>
  format(date, locale, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });

/** "Wednesday 25 November 2026"; the comma that other languages need there stays. */
export function fullDate(date: Date, { locale, timeZone }: Place): string {
  const style: Style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const written = format(date, locale, timeZone, style);
  return locale.startsWith('en') ? written.replace(',', '') : written;
}

/** Months as addresses count them, where a locale has another calendar. */
const wordsOfMonth = (year: number, month: number, locale: string, style: Style) =>
  format(new Date(Date.UTC(year, month - 1, 15)), locale, 'UTC', { calendar: 'gregory', ...style });

/** "November 2026"; `month` is 1 to 12. */
export const monthName = (year: number, month: number, locale: string) =>
  wordsOfMonth(year, month, locale, { month: 'long', year: 'numeric' });

/** "November", below its year. */
export const bareMonthName = (year: number, month: number, locale: string) =>
  wordsOfMonth(year, month, locale, { month: 'long' });

/** "2026" */
export const yearName = (year: number, locale: string) =>
  wordsOfMonth(year, 1, locale, { year: 'numeric' });

/** "25 Nov" */
export const shortDate = (date: Date, { locale, timeZone }: Place) =>
  format(date, locale, timeZone, { day: 'numeric', month: 'short' });

/** "25 Nov" and "2026", in the order in which the language writes them. */
export function dayAndYear(date: Date, place: Place): ['day' | 'year', string][] {
  const { locale, timeZone } = place;
  const style: Style = { day: 'numeric', month: 'short', year: 'numeric' };
  const order = new Intl.DateTimeFormat(locale, style).formatToParts(date).map(({ type }) => type);
  const day: ['day', string] = ['day', shortDate(date, place)];
  const year: ['year', string] = ['year', format(date, locale, timeZone, { year: 'numeric' })];
  return order.indexOf('year') < order.indexOf('day') ? [year, day] : [day, year];
}

/** "09:12" */
export const clock = (date: Date, { locale, timeZone }: Place) =>
  format(date, locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "2026-11-25" in the zone: two instants on the same day of the newsroom have the same key. */
export const dayKey = (date: Date, timeZone: string) =>
  format(date, 'en-CA', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });

/** Hours since midnight in the zone, with minutes as a fraction: 14.5 is half past two. */
export function hourOfDay(date: Date, timeZone: string): number {
  const [h, m] = clock(date, { locale: 'en-GB', timeZone }).split(':').map(Number) as [
    number,
    number,
  ];
  return h + m / 60;
}

/** The instant as RFC 3339 with the zone's offset on that day, for `<time datetime>`: "2026-11-25T09:12:00+01:00". */
export function zonedIso(date: Date, timeZone: string): string {
  const parts = Object.fromEntries(
    formatOf('en-US', timeZone, {
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    })
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  const offset = parts.timeZoneName === 'GMT' ? 'Z' : parts.timeZoneName!.replace('GMT', '');
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}${offset}`;
}
