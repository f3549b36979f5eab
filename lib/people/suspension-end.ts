import { instantOf } from '@/lib/newsroom/local-time';
import type { suspensionLengths } from '@/lib/people/schema';

const hour = 3_600_000;
const presets = { '1h': hour, '24h': 24 * hour, '7d': 7 * 24 * hour } as const;

type Wish = { length: (typeof suspensionLengths)[number]; until?: string };

/** When a suspension ends that begins now; null for a date that is none. `until` is a time of the newsroom's clock. */
export function suspensionEnd({ length, until }: Wish, now: Date, timeZone: string): Date | null {
  if (length === 'date') return instantOf(until ?? '', timeZone);
  return new Date(now.getTime() + presets[length]);
}
