import { instantOf } from '@/lib/newsroom/local-time';
import { dayKey } from '@/lib/dates';
import type { AnalyticsQuery, Range } from './schema';

/** More days than this would be a chart that nobody reads. */
const maxDays = 366;

/** Whole days on the newsroom's clock. */
export type Span = {
  range: Range;
  /** The first and the last day, "2026-11-25". */
  from: string;
  to: string;
  days: string[];
  /** From the first moment of the first day to that of the day after the last. */
  start: Date;
  end: Date;
  timeZone: string;
};

const dayMs = 86_400_000;
/** Days without a clock: "2026-11-25" and 7 is "2026-12-02". */
const plus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);
const between = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayMs);

/** The days of a question: those asked for, never beyond today, at most a year of them; else the last seven. */
export function spanOf({ range, from, to }: AnalyticsQuery, now: Date, timeZone: string): Span {
  const today = dayKey(now, timeZone);
  const isOwn = range === 'own' || (range === undefined && (from ?? to) !== undefined);
  if (!isOwn) {
    const days = { now: 1, today: 1, '7': 7, '30': 30, '90': 90, own: 7 }[range ?? '7'];
    return daysOf({ range: range ?? '7', from: plus(today, 1 - days), to: today, timeZone });
  }
  const given = [from ?? to ?? today, to ?? today].map((day) => (day > today ? today : day)).sort();
  const [first, last] = given as [string, string];
  const earliest = plus(last, 1 - maxDays);
  return daysOf({ range: 'own', from: first < earliest ? earliest : first, to: last, timeZone });
}

function daysOf({ from, to, timeZone, range }: Pick<Span, 'from' | 'to' | 'timeZone' | 'range'>) {
  const days = Array.from({ length: between(from, to) + 1 }, (_, i) => plus(from, i));
  const midnight = (day: string) => instantOf(`${day}T00:00`, timeZone)!;
  return {
    ...{ range, from, to, days, timeZone },
    start: midnight(from),
    end: midnight(plus(to, 1)),
  };
}
