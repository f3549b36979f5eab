'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Draft } from '@/components/admin/story-editor/draft';
import { dropCopy, writeCopy } from '@/components/admin/story-editor/local-copy';

type Work = {
  /** Where this window keeps its copy. */
  keyOf: () => string;
  draft: Draft;
  base: Draft;
  version: number | null;
  isDirty: boolean;
};

/** The first letter is kept at once; while typing goes on, at most so much of it is not. */
const pauseMs = 250;

/** Keeps unsaved text in the browser, and has the browser ask before it is left. */
export function useUnsaved({ keyOf, draft, base, version, isDirty }: Work): void {
  const written = useRef<{ key: string; at: number } | null>(null);
  const write = useEffectEvent(() => {
    const key = keyOf();
    if (written.current && written.current.key !== key) dropCopy(written.current.key);
    writeCopy(key, { draft, base, version });
    written.current = { key, at: Date.now() };
  });
  useEffect(() => {
    if (!isDirty) {
      if (written.current) dropCopy(written.current.key);
      written.current = null;
      return;
    }
    const wait = (written.current?.at ?? 0) + pauseMs - Date.now();
    if (wait <= 0) return write();
    const timer = setTimeout(write, wait);
    return () => clearTimeout(timer);
  }, [draft, base, isDirty]);

  const onLeave = useEffectEvent((event: Event) => {
    if (!isDirty) return;
    write();
    if (event.type === 'beforeunload') event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: Event) => onLeave(event);
    // A phone that puts the browser away tells no page that it is being closed.
    const ways = ['beforeunload', 'pagehide'] as const;
    for (const way of ways) window.addEventListener(way, listen);
    document.addEventListener('visibilitychange', listen);
    return () => {
      for (const way of ways) window.removeEventListener(way, listen);
      document.removeEventListener('visibilitychange', listen);
    };
  }, []);
}
