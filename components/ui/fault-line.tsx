import type { ReactNode } from 'react';

/** What went wrong with a form or on a page, in words that are read out at once. Nothing where there are none. */
export function FaultLine({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <p className="err" role="alert">
      {children}
    </p>
  );
}
