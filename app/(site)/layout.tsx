import type { ReactNode } from 'react';
import islands from '@/lib/islands-manifest.json';

/** What readers get. Each page draws its own frame, since masthead and ink follow the page's section. */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {/* Not async: it would come upon elements whose insides are still being read. */}
      <script
        type="module"
        defer
        fetchPriority="low"
        src={islands.first}
        data-then={islands.site}
        data-faces={islands['late-faces']}
      />
    </>
  );
}
