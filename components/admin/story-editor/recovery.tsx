'use client';

import { useState, useSyncExternalStore } from 'react';
import { isChanged, type Draft } from '@/components/admin/story-editor/draft';
import { findCopy, forgetFound } from '@/components/admin/story-editor/local-copy';
import type { Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';

type Props = { storageKey: string; base: Draft; place: Place; onRestore: (draft: Draft) => void };

const never = () => () => {};

/** Offers text that an earlier visit left unsaved in this browser. */
export function Recovery(props: Props) {
  // Only a browser has a store; the server's HTML must not differ from the first drawing.
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isBrowser ? <Offer {...props} /> : null;
}

function Offer({ storageKey, base, place, onRestore }: Props) {
  const [copy, setCopy] = useState(() => findCopy(storageKey));
  const [now] = useState(() => new Date());
  if (!copy || !isChanged(copy.draft, base)) return null;
  const decide = () => {
    forgetFound(storageKey);
    setCopy(null);
  };
  return (
    <div className="notice" role="status">
      <p>
        This browser holds text from {deskTime(new Date(copy.at), now, place)} that was never saved
        {copy.draft.headline && `: “${copy.draft.headline}”`}.
      </p>
      <button
        type="button"
        className="btn line"
        onClick={() => {
          onRestore(copy.draft);
          decide();
        }}
      >
        Put it into the form
      </button>
      <button type="button" className="text" onClick={decide}>
        Throw it away
      </button>
    </div>
  );
}
