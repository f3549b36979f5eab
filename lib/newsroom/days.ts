import { instantOf } from '@/lib/newsroom/local-time';

/** The calendar day so many days after another: "2026-11-30" after "2026-11-29" by 1. No zone plays a part. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export const nextDay = (day: string): string => dayAfter(day, 1);

/** The instant at which a calendar day begins in the zone; where the clocks skip midnight, the first minute after it. */
export const dayStart = (day: string, timeZone: string): Date =>
  instantOf(`${day}T00:00`, timeZone)!;
