import { useEffect, useState } from 'react';
import { pictureOf, type LibraryPicture } from '@/components/admin/media/library';
import type { MediaAnswer } from '@/lib/media/api';
import { mediaApiPath } from '@/lib/paths';

const perPage = 24;

type Page = { items: LibraryPicture[]; nextCursor: string | null };
type Found = Page & { words: string; problem: string };

async function load(words: string, cursor: string | null): Promise<Page> {
  const query = new URLSearchParams({
    limit: String(perPage),
    ...(words && { q: words.slice(0, 200) }),
    ...(cursor && { cursor }),
  });
  const response = await fetch(`${mediaApiPath()}?${query.toString()}`);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const page = (await response.json()) as { items: MediaAnswer[]; nextCursor: string | null };
  return { items: page.items.map(pictureOf), nextCursor: page.nextCursor };
}

const unreachable = 'The library could not be reached. Try again.';

/** The library's pictures with these words, newest first, once typing has stopped for a moment; `more` loads older ones. */
export function useLibrary(words: string) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isStale = false;
    const later = setTimeout(() => {
      load(words, null).then(
        (page) => !isStale && setFound({ ...page, words, problem: '' }),
        () => !isStale && setFound({ items: [], nextCursor: null, words, problem: unreachable }),
      );
    }, 200);
    return () => {
      isStale = true;
      clearTimeout(later);
    };
  }, [words]);

  async function more() {
    if (!found?.nextCursor) return;
    const next = await load(found.words, found.nextCursor).catch(() => null);
    setFound((now) => {
      // Other words were typed meanwhile: what came belongs to the old ones.
      if (now?.words !== found.words) return now;
      if (!next) return { ...now, problem: unreachable };
      return { ...next, items: [...now.items, ...next.items], words: now.words, problem: '' };
    });
  }
  return { found, more };
}
