import { isChanged, type Draft } from '@/components/admin/story-editor/draft';
import { makeWindowId } from '@/components/admin/story-editor/window-id';

/** Text that a browser keeps until a save has succeeded, with what it was typed on. */
export type LocalCopy = { draft: Draft; base: Draft; version: number | null; at: string };
/** A copy that nobody has decided about yet. */
export type FoundCopy = LocalCopy & { key: string };

/** Where the copies of a story stand; each person of a shared machine has their own. */
const place = (personId: number, storyId: number | null) =>
  `broadsheet:story:${personId}:${storyId ?? 'new'}:`;
/** Each window keeps its own: two tabs of one person do not overwrite each other. */
export const copyKey = (personId: number, storyId: number | null, windowId: string) =>
  `${place(personId, storyId)}${windowId}`;

/** A full or forbidden store must not stop anyone from writing. */
function guarded<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

function read(key: string): LocalCopy | null {
  return guarded(() => {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null;
    const isWhole =
      typeof copy?.draft?.headline === 'string' &&
      typeof copy.base?.headline === 'string' &&
      typeof copy.at === 'string';
    return isWhole ? copy : null;
  }, null);
}

/** False where the browser keeps nothing: then only the page itself has the words. */
export const writeCopy = (key: string, copy: Omit<LocalCopy, 'at'>): boolean =>
  guarded(() => {
    localStorage.setItem(key, JSON.stringify({ ...copy, at: new Date().toISOString() }));
    return true;
  }, false);

export const dropCopy = (key: string): void =>
  guarded(() => localStorage.removeItem(key), undefined);

const keysFrom = (start: string): string[] =>
  guarded(
    () => Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? ''),
    [],
  ).filter((key) => key.startsWith(start));

/**
 * Lays a window's copy aside, where neither a window nor another text overwrites it, until somebody decides about it. The
 * same text takes no room twice: not beside one that was laid aside before, and in a full store not beside the window's own.
 */
export function keepCopy(key: string, copy: Omit<LocalCopy, 'at'>): boolean {
  const start = `${key}:kept`;
  const hasIt = (kept: string) => {
    const before = read(kept);
    return before !== null && !isChanged(before.draft, copy.draft);
  };
  const own = keysFrom(start).find(hasIt) ?? `${start}:${makeWindowId()}`;
  if (writeCopy(own, copy)) return true;
  dropCopy(key);
  return writeCopy(own, copy);
}

/** What other visits left unsaved, newest first; what a window still works on is not left. */
export function findCopies(
  { personId, storyId }: { personId: number; storyId: number | null },
  openWindows: ReadonlySet<string>,
): FoundCopy[] {
  const start = place(personId, storyId);
  return keysFrom(start)
    .filter((key) => !openWindows.has(key.slice(start.length)))
    .flatMap((key) => {
      const copy = read(key);
      return copy ? [{ ...copy, key }] : [];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

const lockName = (windowId: string) => `broadsheet:window:${windowId}`;

/** Says to the other windows of this browser that this one is open, until it closes. Without locks (plain http) nobody hears it. */
export function holdWindow(windowId: string): void {
  void navigator.locks?.request(lockName(windowId), () => new Promise<never>(() => {}));
}

/** The windows of the editor that this browser has open now. */
export async function listOpenWindows(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  const start = lockName('');
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : [])),
  );
}
