import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/app/styles/account.css';
import { Warnings } from '@/components/account/warnings/warnings';
import { Frame } from '@/components/site/frame';
import { loadReader } from '@/lib/account/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { loadWarnings } from '@/lib/notifications/warnings/loaders';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [chrome, reader, warned] = await Promise.all([loadChrome(), loadReader(), loadWarnings()]);
  return (
    <Frame chrome={chrome} reader={reader}>
      {warned && <Warnings {...warned} />}
      {children}
    </Frame>
  );
}
