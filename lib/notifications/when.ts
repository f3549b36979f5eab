import { hourOfDay } from '@/lib/dates';
import type { MailRhythm } from '@/prisma/generated/enums';

const hour = 3_600_000;
/** The daily mail goes in the morning of the newsroom. */
const morning = 7;

/** When a mail in this rhythm goes next; null for never. `settling` is how long what it tells may still be undone. */
export function nextMail(
  rhythm: MailRhythm,
  now: Date,
  { timeZone, settling = 0 }: { timeZone: string; settling?: number },
): Date | null {
  if (rhythm === 'OFF') return null;
  if (rhythm === 'NOW') return new Date(now.getTime() + settling);
  if (rhythm === 'HOURLY') return new Date((Math.floor(now.getTime() / hour) + 1) * hour);
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  const ahead = (morning - hourOfDay(now, timeZone) + 24) % 24 || 24;
  const next = minute + Math.round(ahead * 60) * 60_000;
  // A night on which the clocks change is an hour shorter or longer.
  const shift = morning - hourOfDay(new Date(next), timeZone);
  return new Date(next + Math.round(shift * 60) * 60_000);
}
