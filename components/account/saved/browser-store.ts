import { useSyncExternalStore } from 'react';
import { keep, recall, type Kept, type Places } from '@/components/site/islands/kept';

const changes = new EventTarget();
const nothing = '{}';

function subscribe(changed: () => void): () => void {
  changes.addEventListener('change', changed);
  // Another tab of this browser.
  addEventListener('storage', changed);
  return () => {
    changes.removeEventListener('change', changed);
    removeEventListener('storage', changed);
  };
}

/** What this browser keeps under a name, as text that is the same while nothing changed; null until it can be read. */
const useStored = (name: 'saved' | 'places') =>
  useSyncExternalStore<string | null>(
    subscribe,
    () => JSON.stringify(recall(name)) || nothing,
    () => null,
  );

/** The stories that were put aside without an account; null on the server. */
export function useKept(): Kept | null {
  const text = useStored('saved');
  return text === null ? null : (JSON.parse(text) as Kept);
}

/** How far saved stories were read. */
export const usePlaces = (): Places => JSON.parse(useStored('places') ?? nothing) as Places;

/** Takes a story from this browser's list. */
export function forget(slug: string): void {
  const { [slug]: _, ...others } = recall<Kept>('saved');
  keep('saved', others);
  changes.dispatchEvent(new Event('change'));
}
