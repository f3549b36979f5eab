import type { ReactNode } from 'react';
import islands from '@/lib/islands-manifest.json';

// Once, for every page below: all are rendered when they are asked for, so that a build needs no database.
export const dynamic = 'force-dynamic';

/** What readers get. Each page draws its own frame, since masthead and ink follow the page's section. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {/* Not async: it would come upon elements whose insides are still being read. */}
      <script type="module" src={islands.site} />
    </>
  );
}
