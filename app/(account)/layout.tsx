import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import '@/app/styles/account.css';
import { Warnings } from '@/components/account/warnings/warnings';
import { AccountWords } from '@/components/account/words';
import { Frame } from '@/components/site/frame';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { loadReader } from '@/lib/account/loaders';
import { loadChrome } from '@/lib/front/loaders';
import { textsIn } from '@/lib/i18n/words';
import { loadWarnings } from '@/lib/notifications/warnings/loaders';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const [chrome, reader, warned] = await Promise.all([loadChrome(), loadReader(), loadWarnings()]);
  const { account, own, comments } = textsIn(chrome.place);
  return (
    <Frame chrome={chrome} reader={reader}>
      <FacesAtOnce />
      <AccountWords locale={chrome.place.locale} texts={{ account, own, comments }}>
        {warned && <Warnings {...warned} />}
        {children}
      </AccountWords>
    </Frame>
  );
}
