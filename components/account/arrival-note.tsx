'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** What has just been done, on the page to which that led: read on from there. */
export function ArrivalNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p role="status" tabIndex={-1} ref={note}>
      {children}
    </p>
  );
}
