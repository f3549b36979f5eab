import { useEffect, useState } from 'react';
import { findStoriesAction } from '@/lib/articles/also/actions';
import type { Pickable } from '@/lib/articles/also/schema';

/** Public stories with these words in the headline, once typing has stopped for a moment; null while none were asked for. */
export function useFoundStories(words: string | null): Pickable[] | null {
  const [found, setFound] = useState<{ words: string; stories: Pickable[] } | null>(null);
  useEffect(() => {
    if (words === null) return;
    let isStale = false;
    const later = setTimeout(() => {
      void findStoriesAction({ q: words.slice(0, 200) }).then((answer) => {
        if (!isStale && answer.ok) setFound({ words, stories: answer.data });
      });
    }, 200);
    return () => {
      isStale = true;
      clearTimeout(later);
    };
  }, [words]);
  return words === null ? null : (found?.stories ?? null);
}
