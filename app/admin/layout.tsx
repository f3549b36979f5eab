import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/app/styles/desk.css';
import { DeskNav } from '@/components/admin/desk-nav';
import { FocusKeeper } from '@/components/admin/focus-keeper';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { interfaceLanguage } from '@/lib/articles/language';
import { loadDeskNav } from '@/lib/newsroom/loaders';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { default: 'Newsroom', template: '%s – Newsroom' },
  robots: { index: false, follow: false },
};

/** The newsroom's frame. What a person may do is decided by each page's loader, not here. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const nav = await loadDeskNav();
  return (
    <div className="desk" lang={interfaceLanguage} dir="ltr">
      <FacesAtOnce />
      {nav && <DeskNav nav={nav} />}
      <main id="main">{children}</main>
      <FocusKeeper />
    </div>
  );
}
