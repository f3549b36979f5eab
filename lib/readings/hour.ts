import { zonedIso } from '@/lib/dates';

const minuteMs = 60_000;

/**
 * When the hour of the newsroom's clock began in which the instant lies: 18:30Z for 18:40Z in Kolkata. Where the clocks are
 * changed within it, the change is its beginning, so that no hour lies on two days or is called by two names.
 */
export function hourOf(instant: Date, timeZone: string): Date {
  const minute = Math.floor(instant.getTime() / minuteMs);
  const isoAt = (at: number) => zonedIso(new Date(at * minuteMs), timeZone);
  /** The hour and the distance from UTC: "2026-11-26T00+05:30". */
  const nameAt = (at: number) => isoAt(at).replace(/:\d\d:\d\d/, '');
  let start = minute - Number(isoAt(minute).slice(14, 16));
  while (nameAt(start) !== nameAt(minute)) start += 1;
  return new Date(start * minuteMs);
}
