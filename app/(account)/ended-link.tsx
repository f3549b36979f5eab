import type { ReactNode } from 'react';
import { AccountPage } from '@/components/account/account-page';
import { WayOn } from '@/components/site/way-on';
import { loadLatest } from '@/lib/articles/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { loadPlace } from '@/lib/settings/loaders';

/** The page of a link that is over (410, which its loader has said): how to get a new one, and what there is to read. */
export async function endedLink(again: ReactNode) {
  const [place, latest] = await Promise.all([loadPlace(), loadLatest()]);
  const { link } = wordsIn(place).account;
  return (
    <AccountPage title={link.over} lede={link.overWhy}>
      {again}
      <WayOn newest={latest?.stories.slice(0, 3) ?? []} place={place} />
    </AccountPage>
  );
}
