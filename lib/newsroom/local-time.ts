import { zonedIso } from '@/lib/dates';

/** The instant as a form's date-time field says it in the zone: "2026-11-25T18:00". */
export const localTime = (instant: Date, timeZone: string): string =>
  zonedIso(instant, timeZone).slice(0, 16);

/**
 * The instant that a date-time field means in the zone; null when it says none. An hour that the clocks skip counts as the
 * one after it, an hour that comes twice as its first.
 */
export function instantOf(local: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // The zone's distance from UTC a day before and after: the only ones that can hold at this time.
  const day = 86_400_000;
  const offsets = [asUtc - day, asUtc + day].map(
    (at) =>
      Date.parse(`${localTime(new Date(at), timeZone)}:00Z`) - Math.floor(at / 60_000) * 60_000,
  );
  const fits = offsets
    .map((offset) => asUtc - offset)
    .filter((at) => localTime(new Date(at), timeZone) === local);
  return new Date(fits.length ? Math.min(...fits) : asUtc - offsets[0]!);
}
