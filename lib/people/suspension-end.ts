import { AppError } from '@/lib/errors';
import { instantOf } from '@/lib/newsroom/local-time';
import type { suspensionLengths } from '@/lib/people/schema';

const hour = 3_600_000;
const presets = { '1h': hour, '3h': 3 * hour, '24h': 24 * hour, '7d': 7 * 24 * hour } as const;

type Wish = { length: (typeof suspensionLengths)[number]; until?: string };

/** When a suspension ends that begins now; null for a date that is none. `until` is a time of the newsroom's clock. */
export function suspensionEnd({ length, until }: Wish, now: Date, timeZone: string): Date | null {
  if (length === 'date') return instantOf(until ?? '', timeZone);
  return new Date(now.getTime() + presets[length]);
}

/** The same for a form. Throws `invalid` for a date that is none. */
export function demandSuspensionEnd(wish: Wish, now: Date, timeZone: string): Date {
  const end = suspensionEnd(wish, now, timeZone);
  if (end) return end;
  const message = 'Not a date and time, such as 24/12/2026, 18:00.';
  throw new AppError('invalid', message, { fields: [{ path: 'until', message }] });
}
