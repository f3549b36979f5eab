'use client';

import { useEffect, useState } from 'react';
import { foreseeAddressAction } from '@/lib/addresses/foreseen/actions';
import type { ForeseenInput } from '@/lib/addresses/foreseen/schema';

/** The slug, null for one that is made of the story's number; else why there is none to tell. */
export type Foreseen = { slug: string | null } | { words: string };

const unknown = 'It could not be looked up just now.';

/** The address that a story gets if it goes out as it is when this is first asked; null where nothing is asked. */
export function useForeseenAddress(story: ForeseenInput | null): Foreseen {
  const [asked] = useState(story);
  const [found, setFound] = useState<Foreseen>({ words: 'It is being looked up.' });
  useEffect(() => {
    if (!asked) return;
    let isOver = false;
    void foreseeAddressAction(asked)
      .catch(() => null)
      .then((answer) => {
        if (isOver) return;
        if (answer?.ok) return setFound({ slug: answer.data });
        const fault = answer?.error.fields?.find(({ path }) => path === 'slug');
        setFound({ words: fault?.message ?? unknown });
      });
    return () => {
      isOver = true;
    };
  }, [asked]);
  return found;
}
