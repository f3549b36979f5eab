'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import type { Draft } from '@/components/admin/story-editor/draft';
import { dropCopy, writeCopy } from '@/components/admin/story-editor/local-copy';

type Work = { storageKey: string; draft: Draft; isDirty: boolean };

/** Soon enough that little is lost, seldom enough that typing does not feel it. */
const pauseMs = 400;

/** Keeps unsaved text in the browser, and has the browser ask before it is left. */
export function useUnsaved({ storageKey, draft, isDirty }: Work): void {
  // Before anything was typed here, what the store holds was left by an earlier visit and is not ours to drop.
  const hasTyped = useRef(false);
  useEffect(() => {
    if (!isDirty) {
      if (hasTyped.current) dropCopy(storageKey);
      return;
    }
    hasTyped.current = true;
    const timer = setTimeout(() => writeCopy(storageKey, draft), pauseMs);
    return () => clearTimeout(timer);
  }, [storageKey, draft, isDirty]);

  const onLeave = useEffectEvent((event: BeforeUnloadEvent) => {
    if (!isDirty) return;
    writeCopy(storageKey, draft);
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: BeforeUnloadEvent) => onLeave(event);
    window.addEventListener('beforeunload', listen);
    return () => window.removeEventListener('beforeunload', listen);
  }, []);
}
