import { longDate } from '@/lib/dates';
import type { MediaItem } from '@/lib/media/schema';

/** A number of bytes as people say it. */
export const bytesWords = (bytes: number | null): string =>
  bytes === null
    ? ''
    : bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How a picture's rights stand, in words; null when there is nothing to say. `locale` is the newsroom's. */
export function rightsWords({ rights, rightsUntil }: MediaItem, locale: string): string | null {
  if (rightsUntil === null || rights === 'open') return null;
  const day = longDate(new Date(rightsUntil), { locale, timeZone: 'UTC' });
  return rights === 'ended' ? `Rights ended on ${day}` : `Rights end on ${day}`;
}

/** What a picture is called in a list. */
export const nameOf = ({ caption, alt, fileName, path, externalUrl }: MediaItem): string =>
  caption || alt || fileName || path || externalUrl || 'Without words';
