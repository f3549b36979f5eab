import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/app/styles/account.css';
import { Frame } from '@/components/site/frame';
import { loadReader } from '@/lib/account/loaders';
import { loadChrome } from '@/lib/front/loaders';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [chrome, reader] = await Promise.all([loadChrome(), loadReader()]);
  return (
    <Frame chrome={chrome} reader={reader}>
      {children}
    </Frame>
  );
}
