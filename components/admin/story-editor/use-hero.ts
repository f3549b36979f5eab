import { useEffect, useState } from 'react';
import { fetchPicture } from '@/components/admin/media/library';
import type { DescribedPicture } from '@/lib/media/schema';

type Words = Pick<DescribedPicture, 'id' | 'version' | 'alt' | 'caption' | 'credit'>;

/** The picture over a story: the one that the page was sent with, one that was chosen here, or one that another text brings along. */
export function useHero(heroId: number | null, first: DescribedPicture | null) {
  const [known, setKnown] = useState<DescribedPicture[]>(first ? [first] : []);
  const isKnown = heroId === null || known.some(({ id }) => id === heroId);
  useEffect(() => {
    if (isKnown || heroId === null) return;
    let isStale = false;
    void fetchPicture(heroId).then((picture) => {
      if (picture && !isStale) setKnown((all) => [...all, picture]);
    });
    return () => {
      isStale = true;
    };
  }, [heroId, isKnown]);
  return {
    hero: known.find(({ id }) => id === heroId),
    add: (picture: DescribedPicture) => setKnown((all) => [picture, ...all]),
    describe: (words: Words) =>
      setKnown((all) => all.map((one) => (one.id === words.id ? { ...one, ...words } : one))),
  };
}
