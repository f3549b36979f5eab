import { createHash } from 'node:crypto';
import { compareVersions, type Ordered } from '@/lib/wire/order';
import { duKey, type WireContent } from '@/lib/wire/schema';
import type { WireStatus } from '@/prisma/generated/enums';

export const statusOf = (content: WireContent) => content.status.toUpperCase() as WireStatus;

/** By what a version is known: the agency's count, else its time, else what it says. */
export const keyOf = (content: WireContent): string =>
  content.version ||
  content.sentAt ||
  `#${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)}`;

/** A version by all that says which of two stands, without its words. */
export type Placed = Ordered & Pick<WireContent, 'guid' | 'replaces'>;

export const placeOf = (content: WireContent, receivedAt: Date): Placed => ({
  guid: content.guid,
  ...(content.replaces && { replaces: content.replaces }),
  version: keyOf(content),
  isCounted: content.version !== '',
  isKill: content.status === 'canceled',
  sentAt: content.sentAt ?? receivedAt.toISOString(),
});

/** By which a version is known among those of its item: two names may count alike. */
export const versionIn = (item: { guid: string }, content: WireContent): string =>
  content.guid === item.guid ? keyOf(content) : `${content.guid} ${keyOf(content)}`;

/**
 * Whether a version of an item takes the place of the one that stands. `takenGuid`: the name of the version that the item's
 * story says.
 */
export function goesBefore(
  next: Placed,
  { current, takenGuid }: { current: Placed; takenGuid: string | null },
): boolean {
  if (current.guid === next.guid) return compareVersions(current, next) < 0;
  // What called the words back that readers may have goes before what took their place since.
  if (next.isKill && takenGuid === next.guid) return true;
  if (next.replaces?.includes(current.guid)) return true;
  if (current.replaces?.includes(next.guid)) return false;
  // Documents of one key are counted together, whatever each of them is called.
  const isOneKey = next.replaces?.some(
    (name) => name.startsWith(duKey) && current.replaces?.includes(name),
  );
  return isOneKey ? compareVersions(current, next) < 0 : current.sentAt < next.sentAt;
}
