import type { Rights } from '@/lib/media/schema';

const day = 86_400_000;

/** The day that it is at a place, as YYYY-MM-DD. */
const dayAt = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);

/**
 * How the rights in a picture stand in the newsroom: they last through the whole of their last day there, and their end is
 * near from so many days before. `until` holds a day, at midnight UTC.
 */
export function rightsAt(
  until: Date | null,
  { now, timeZone, warnDays }: { now: Date; timeZone: string; warnDays: number },
): Rights {
  if (!until) return 'open';
  const today = Date.parse(dayAt(now, timeZone));
  if (until.getTime() < today) return 'ended';
  return until.getTime() - today <= warnDays * day ? 'ending' : 'open';
}

/** Up to which last day the rights are at least near their end, as rightsAt() sees it: for a query. */
export const warnedUntil = ({
  now,
  timeZone,
  warnDays,
}: {
  now: Date;
  timeZone: string;
  warnDays: number;
}): Date => new Date(Date.parse(dayAt(now, timeZone)) + warnDays * day);
