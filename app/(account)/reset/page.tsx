import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ForgotForm, ResetForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { forgotPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Your new password', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== 'string') return <BrokenLink again={forgotPath()} />;
  if (!(await loadLink(token, 'RESET_PASSWORD')))
    return (
      <AccountPage
        title="This link no longer works"
        lede="It has been used already, is older than an hour, or was replaced by another."
      >
        <ForgotForm />
      </AccountPage>
    );
  return (
    <AccountPage title="Your new password">
      <ResetForm token={token} />
    </AccountPage>
  );
}
