import type { Draft } from '@/components/admin/story-editor/draft';

/** Text that a browser keeps until a save has succeeded. */
export type LocalCopy = { draft: Draft; at: string };

/** Where the copy of a story stands; each person of a shared machine has their own. */
export const copyKey = (personId: number, storyId: number | null) =>
  `broadsheet:story:${personId}:${storyId ?? 'new'}`;
const keptKey = (key: string) => `${key}:kept`;

/** A full or forbidden store must not stop anyone from writing. */
function guarded<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}

const read = (key: string): LocalCopy | null =>
  guarded(() => {
    const copy = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null;
    return typeof copy?.draft?.headline === 'string' && typeof copy.at === 'string' ? copy : null;
  }, null);

export const writeCopy = (key: string, draft: Draft): void =>
  guarded(
    () =>
      localStorage.setItem(
        key,
        JSON.stringify({ draft, at: new Date().toISOString() } satisfies LocalCopy),
      ),
    undefined,
  );

export const dropCopy = (key: string): void =>
  guarded(() => localStorage.removeItem(key), undefined);

/** Lays a copy aside, where the running work does not overwrite it, until somebody decides about it. */
export const keepCopy = (key: string, draft: Draft): void => writeCopy(keptKey(key), draft);

/** What an earlier visit left unsaved: laid aside now, so that this visit's own copy does not replace it. */
export function findCopy(key: string): LocalCopy | null {
  const kept = read(keptKey(key));
  if (kept) return kept;
  const left = read(key);
  if (left) {
    guarded(() => localStorage.setItem(keptKey(key), JSON.stringify(left)), undefined);
    dropCopy(key);
  }
  return left;
}

/** Somebody has decided about what was left. */
export const forgetFound = (key: string): void => dropCopy(keptKey(key));
