import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ConfirmAddressForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { accountPath, waysInPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your new address', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> };

export default async function VerifyAddressPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  if (done)
    return (
      <AccountPage title="Your new address" lede="Your account has the new address now.">
        <p>
          <a href={accountPath()}>Your account</a>
        </p>
      </AccountPage>
    );
  if (typeof token !== 'string') return <BrokenLink again={waysInPath()} />;
  if (!(await loadLink(token, 'CHANGE_EMAIL')))
    return (
      <AccountPage
        title="This link no longer works"
        lede="It has been used already, is older than an hour, or was replaced by another."
      >
        <p>
          <a href={waysInPath()}>Ask for the change again</a> in your account.
        </p>
      </AccountPage>
    );
  return (
    <AccountPage title="Your new address" lede="One press, and your account has this address.">
      <ConfirmAddressForm token={token} />
    </AccountPage>
  );
}
