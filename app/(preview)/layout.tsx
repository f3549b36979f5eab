import type { ReactNode } from 'react';
import { FacesAtOnce } from '@/components/ui/faces-at-once';

/** What somebody outside is shown before it is public: as readers will have it, but for what their script adds. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <FacesAtOnce />
      {children}
    </>
  );
}
