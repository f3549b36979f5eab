import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ConfirmAddressForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { accountPath, waysInPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';
import { endedLink } from '../../ended-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.address.title, referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> };

export default async function VerifyAddressPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  const place = await loadPlace();
  const { account } = wordsIn(place);
  if (done)
    return (
      <AccountPage title={account.address.title} lede={account.address.done}>
        <p>
          <a href={accountPath()}>{account.account}</a>
        </p>
      </AccountPage>
    );
  if (typeof token !== 'string') return <BrokenLink again={waysInPath()} place={place} />;
  if (!(await loadLink(token, 'CHANGE_EMAIL')))
    return endedLink(
      <p>
        {account.address.againIn({ again: <a href={waysInPath()}>{account.address.again}</a> })}
      </p>,
    );
  return (
    <AccountPage title={account.address.title} lede={account.address.lede}>
      <ConfirmAddressForm token={token} />
    </AccountPage>
  );
}
