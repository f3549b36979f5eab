'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { waitBeforeTry } from '@/components/admin/story-editor/back-off';
import type { Draft } from '@/components/admin/story-editor/draft';
import type { Outcome } from '@/components/admin/story-editor/use-story-save';

type Work = {
  draft: Draft;
  /** Whether there is something to send that may go by itself. */
  isDue: boolean;
  send: () => Promise<Outcome>;
};

/** Why the words have not been sent yet; they are kept in this browser. */
export type NotSent = { why: 'unreachable' | 'signed-out' | 'refused'; words: string };

/** How long after the last letter what was typed is sent. */
const pauseMs = 1_000;

/**
 * Sends what was typed a second after typing stops. Where the server cannot be reached it tries again, ever more seldom,
 * and at once when the browser is online or looked at again; what the server refuses waits for another letter.
 */
export function useAutosave({ draft, isDue, send }: Work): NotSent | null {
  const [notSent, setNotSent] = useState<NotSent | null>(null);
  const [round, setRound] = useState(0);
  const tries = useRef(0);
  const notBefore = useRef(0);
  const refused = useRef<Draft | null>(null);

  const attempt = useEffectEvent(async () => {
    if (!isDue || refused.current === draft) return;
    const outcome = await send();
    if ('done' in outcome) {
      tries.current = 0;
      notBefore.current = 0;
      refused.current = null;
      setNotSent(null);
    } else if (outcome.why === 'unreachable' || outcome.why === 'signed-out') {
      notBefore.current = Date.now() + waitBeforeTry(++tries.current);
      setNotSent({ why: outcome.why, words: outcome.words });
    } else if (outcome.why === 'taken-over') {
      // The window is about to hear of it, and will only read then.
      notBefore.current = Date.now() + waitBeforeTry(++tries.current);
    } else if (outcome.why === 'refused') {
      refused.current = draft;
      setNotSent({ why: 'refused', words: outcome.words });
    }
    // What was typed meanwhile, or waits for its turn.
    setRound((n) => n + 1);
  });

  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(attempt, Math.max(pauseMs, notBefore.current - Date.now()));
    return () => clearTimeout(timer);
  }, [draft, isDue, round]);

  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'hidden') return;
      notBefore.current = 0;
      setRound((n) => n + 1);
    };
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, []);
  return isDue ? notSent : null;
}
