import { useState } from 'react';

/** Which of several results came last, by its name; null while there is none. */
export function useLatest<T extends Record<string, unknown>>(results: T): keyof T | null {
  const names = Object.keys(results) as (keyof T)[];
  const [seen, setSeen] = useState({
    results,
    latest: names.find((name) => results[name] !== null) ?? null,
  });
  const changed = names.find((name) => results[name] !== seen.results[name]);
  if (changed === undefined) return seen.latest;
  setSeen({ results, latest: changed });
  return changed;
}
