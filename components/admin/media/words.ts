import type { MediaItem } from '@/lib/media/schema';

/** A number of bytes as people say it. */
export const bytesWords = (bytes: number | null): string =>
  bytes === null
    ? ''
    : bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How a picture's rights stand, in words; null when there is nothing to say. */
export function rightsWords({ rights, rightsUntil }: MediaItem): string | null {
  if (rights === 'ended') return `Rights ended on ${rightsUntil}`;
  if (rights === 'ending') return `Rights end on ${rightsUntil}`;
  return null;
}

/** What a picture is called in a list. */
export const nameOf = ({ caption, alt, fileName, path, externalUrl }: MediaItem): string =>
  caption || alt || fileName || path || externalUrl || 'Without words';
