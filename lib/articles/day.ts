import { dayKey, fullDate, zonedIso, type Place } from '@/lib/dates';

export type Span = { from: Date; until: Date };
/** `month` is 1 to 12. */
export type Month = { year: number; month: number };

/** The zone's distance from UTC at that instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  // With seconds, where clocks went by the sun.
  const [, sign, hours, minutes, seconds = 0] =
    /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(zonedIso(new Date(instant), timeZone)) ?? [];
  if (!sign) return 0;
  const distance = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (sign === '-' ? -1 : 1) * distance * 1000;
}

/**
 * When a calendar day begins in the zone. Asked twice, because the clocks may change between that midnight and the first guess,
 * and once more, because they may leave midnight out: then the day begins at one.
 */
function midnight(year: number, month: number, day: number, timeZone: string): Date {
  // Not Date.UTC, which takes the year 19 for 1919.
  const utc = new Date(0).setUTCFullYear(year, month - 1, day);
  const guess = utc - offsetAt(utc, timeZone);
  const found = utc - offsetAt(guess, timeZone);
  return new Date(Math.max(found, utc - offsetAt(found, timeZone)));
}

/** The newsroom's day around an instant, from midnight to midnight: 23, 24 or 25 hours. */
export function dayAround(now: Date, timeZone: string): Span {
  const [year, month, day] = dayKey(now, timeZone).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  return {
    from: midnight(year, month, day, timeZone),
    until: midnight(year, month, day + 1, timeZone),
  };
}

/** A calendar month of the newsroom; `month` is 1 to 12. */
export function monthOf(year: number, month: number, timeZone: string): Span {
  return {
    from: midnight(year, month, 1, timeZone),
    until: midnight(year, month + 1, 1, timeZone),
  };
}

/** The month that many months after another one. */
export function monthAfter(year: number, month: number, step: number): Month {
  const count = year * 12 + (month - 1) + step;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The newsroom's month in which an instant lies. */
export function monthAt(instant: Date, timeZone: string): Month {
  const [year, month] = dayKey(instant, timeZone).split('-').map(Number) as [number, number];
  return { year, month };
}

/** Every month from one instant's to another's, with where each is cut. */
export function monthsFrom(first: Date, last: Date, timeZone: string): (Month & Span)[] {
  const months: (Month & Span)[] = [];
  for (let next = monthAt(first, timeZone); ; next = monthAfter(next.year, next.month, 1)) {
    const span = monthOf(next.year, next.month, timeZone);
    if (span.from > last) return months;
    months.push({ ...next, ...span });
  }
}

export type Day<T> = { key: string; name: string; items: T[] };

/** A list that runs by time, cut at the newsroom's midnights; the order stays. */
export function byDay<T extends { publishedAt: Date }>(items: T[], place: Place): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const key = dayKey(item.publishedAt, place.timeZone);
    const last = days.at(-1);
    if (last?.key === key) last.items.push(item);
    else days.push({ key, name: fullDate(item.publishedAt, place), items: [item] });
  }
  return days;
}
