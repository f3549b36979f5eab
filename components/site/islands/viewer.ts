/** Who reads this page, as /api/viewer tells it. */
export type PageViewer = { name: string; role: string };

/** A comment of this reader that waits: nobody else sees it. */
export type Held = { id: number; bodyHtml: string; parentId: number | null };

/** What /api/viewer knows of this visit: the reader, and what is theirs on the page of a story. */
export type Visit = {
  viewer: PageViewer | null;
  held: Held[];
  liked: number[];
  /** What they have written themselves and everybody reads. */
  own: number[];
  /** Whether they may recommend a comment to readers. */
  mayPick: boolean;
  /** Comments by people whom the reader ignores. */
  folded: number[];
  /** How much they were told and have not read. */
  unread: number;
  /** Whether they have put this story aside. */
  saved: boolean;
};

let asked: Promise<Visit | null> | undefined;

async function ask(): Promise<Visit | null> {
  const story = document.querySelector<HTMLElement>('comment-thread')?.dataset.story;
  const query = story ? `?story=${encodeURIComponent(story)}` : '';
  const response = await fetch(`/api/viewer${query}`, { headers: { accept: 'application/json' } });
  return response.ok ? ((await response.json()) as Visit) : null;
}

/** Whether somebody seems to be signed in here; the server decides. */
export const isSignedIn = () => /(?:^|;\s*)signed-in=1(?:;|$)/.test(document.cookie);

/** This visit, asked for once a page, or again. Someone who never signed in has no hint cookie and costs no request. */
export function visit(again = false): Promise<Visit | null> {
  if (!isSignedIn()) return Promise.resolve(null);
  if (again) asked = undefined;
  return (asked ??= ask().catch(() => null));
}

/** The reader; null for nobody. */
export const viewer = async (): Promise<PageViewer | null> => (await visit())?.viewer ?? null;
