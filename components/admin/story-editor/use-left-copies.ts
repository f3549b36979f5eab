'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { isAlike, type Draft } from '@/components/admin/story-editor/draft';
import {
  dropCopy,
  findCopies,
  listOpenWindows,
  type FoundCopy,
} from '@/components/admin/story-editor/local-copy';

type Wish = {
  personId: number;
  storyId: number | null;
  /** What the server has: a copy like it is no loss, and is thrown away. */
  base: Draft;
  /** Counts up when a copy was laid aside in this visit. */
  turn?: number;
};

/** The texts of a story that this browser holds and no window works on, newest first; `now` is null until it was looked for them. */
export function useLeftCopies({ personId, storyId, base, turn = 0 }: Wish) {
  const [copies, setCopies] = useState<FoundCopy[]>([]);
  const [now, setNow] = useState<Date | null>(null);

  const look = useEffectEvent((open: ReadonlySet<string>) => {
    const found = findCopies({ personId, storyId }, open);
    for (const copy of found) if (isAlike(copy.draft, base)) dropCopy(copy.key);
    setNow(new Date());
    setCopies(found.filter((copy) => !isAlike(copy.draft, base)));
  });
  useEffect(() => {
    let isOver = false;
    void listOpenWindows().then((open) => {
      if (!isOver) look(open);
    });
    return () => {
      isOver = true;
    };
  }, [turn]);

  /** Takes one out of sight; it stays in the browser. */
  const pass = ({ key }: FoundCopy) => setCopies((list) => list.filter((copy) => copy.key !== key));
  const forget = (copy: FoundCopy) => {
    dropCopy(copy.key);
    pass(copy);
  };
  return { copies, now, pass, forget };
}
