/** Stories that somebody who is not signed in has put aside, in this browser alone: the headline and when, by address. */
export type Kept = Record<string, { headline: string; at: number }>;
/** How far the stories that were put aside have been read: the block at the top of the window, and of how many. */
export type Places = Record<string, [block: number, of: number]>;

/** More would be a list that nobody goes through. */
const most = 100;

/** What the browser keeps under a name; empty where it keeps nothing or does not let us look. */
export function recall<T extends object>(name: 'saved' | 'places'): T {
  try {
    return (JSON.parse(localStorage.getItem(name)!) ?? {}) as T;
  } catch {
    return {} as T;
  }
}

/** Keeps it, the newest entries of it where there are too many. False where the browser does not let us. */
export function keep(name: 'saved' | 'places', value: Kept | Places): boolean {
  try {
    const newest = Object.entries(value).slice(-most);
    localStorage.setItem(name, JSON.stringify(Object.fromEntries(newest)));
    return true;
  } catch {
    return false;
  }
}
