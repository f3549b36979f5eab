import { useState } from 'react';
import type { QueueItem } from '@/lib/moderation/schema';

type Known = {
  /** The comment that the address names. */
  named: number | undefined;
  /** Those that this moderator has tried to decide on in vain. */
  refused: readonly number[];
};
type Place = { item: QueueItem | undefined; index: number };

/**
 * Which comment of the list is read. One that this moderator has sent away gives its place to the next; one that has gone
 * by itself stays in sight, so that no key hits another than the one that was read.
 */
export function useReading(items: readonly QueueItem[], { named, refused }: Known) {
  const first = Math.max(
    0,
    items.findIndex(({ id }) => id === named),
  );
  const [place, setPlace] = useState<Place>({ item: items[first], index: first });
  const [sent, setSent] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setWanted] = useState<number>();
  const isSent = (id: number) => sent.has(id) && !refused.includes(id);
  const back = items.findIndex(({ id }) => id === wanted);
  if (back >= 0) {
    setWanted(undefined);
    setPlace({ item: items[back], index: back });
  }
  const found = items.findIndex(({ id }) => id === place.item?.id);
  const isGone = found < 0 && place.item !== undefined && !isSent(place.item.id);
  const index = found >= 0 ? found : Math.max(0, Math.min(place.index, items.length - 1));
  const item = isGone ? place.item : items[index];
  if (!isGone && item?.id !== place.item?.id) setPlace({ item, index });

  const go = (next: number) => {
    const at = Math.max(0, Math.min(items.length - 1, next));
    setPlace({ item: items[at], index: at });
  };
  return {
    item,
    isGone,
    isSent,
    choose: (id: number) => go(items.findIndex((one) => one.id === id)),
    /** What has gone leaves its place to the next. */
    move: (steps: number) => go(isGone ? index + Math.min(0, steps) : index + steps),
    /** These are being decided here: when they leave, it is no surprise. */
    send: (ids: readonly number[]) => {
      setSent(new Set([...sent, ...ids]));
      // From here on the comment that is read has a place, for the next one to take.
      setPlace({ item, index });
    },
    /** They are asked back: the first of them is read again once it is here. */
    takeBack: (ids: readonly number[]) => {
      setSent(new Set([...sent].filter((id) => !ids.includes(id))));
      setWanted(ids[0]);
    },
  };
}
