import { useRef, useState } from 'react';
import type { BulkResult } from '@/lib/newsroom/bulk/schema';

type Ticks = {
  /** Which of the rows are ticked. */
  ticked: ReadonlySet<number>;
  /** Ticks a row or not; with Shift all from the last one that was ticked to this. */
  tick: (id: number, isTicked: boolean, isRange?: boolean) => void;
  tickAll: (isTicked: boolean) => void;
};

/** The boxes of a list. What was done is not ticked any more, what was left as it is still is. */
export function useTicks(ids: readonly number[], results: readonly BulkResult[] | null): Ticks {
  const [all, setAll] = useState<ReadonlySet<number>>(new Set());
  const [seen, setSeen] = useState(results);
  const last = useRef<number | null>(null);
  if (results !== seen) {
    setSeen(results);
    if (results) setAll(new Set(results.flatMap((one) => (one.ok ? [] : [one.id]))));
  }
  return {
    ticked: new Set(ids.filter((id) => all.has(id))),
    tick(id, isTicked, isRange = false) {
      const ends = [ids.indexOf(last.current ?? id), ids.indexOf(id)].sort((a, b) => a - b);
      const chosen = isRange && ends[0]! >= 0 ? ids.slice(ends[0], ends[1]! + 1) : [id];
      last.current = id;
      setAll((known) => {
        const next = new Set(known);
        for (const one of chosen) next[isTicked ? 'add' : 'delete'](one);
        return next;
      });
    },
    tickAll: (isTicked) => setAll(new Set(isTicked ? ids : [])),
  };
}
