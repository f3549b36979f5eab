import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/app/styles/account.css';
import { Frame } from '@/components/site/frame';
import { loadChrome } from '@/lib/front/loaders';
import islands from '@/lib/islands-manifest.json';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Frame chrome={await loadChrome()}>{children}</Frame>
      <script type="module" async src={islands.site} />
    </>
  );
}
