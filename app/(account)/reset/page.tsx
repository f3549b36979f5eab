import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { ResetForm } from '@/components/account/forms';
import { forgotPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your new password', referrer: 'no-referrer' };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== 'string') {
    return (
      <AccountPage title="This link is not complete" lede="Some mail programs break long links.">
        <p>
          Copy the whole address from the mail, or <a href={forgotPath()}>ask for a new one</a>.
        </p>
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Your new password">
      <ResetForm token={token} />
    </AccountPage>
  );
}
