import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { ConfirmForm } from '@/components/account/forms';
import { registerPath, safeReturnPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Confirm your address', referrer: 'no-referrer' };

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

export default async function VerifyPage({ searchParams }: Props) {
  const { token, next } = await searchParams;
  if (typeof token !== 'string') {
    return (
      <AccountPage title="This link is not complete" lede="Some mail programs break long links.">
        <p>
          Copy the whole address from the mail, or <a href={registerPath()}>ask for a new one</a>.
        </p>
      </AccountPage>
    );
  }
  return (
    <AccountPage title="Confirm your address" lede="One press, and you can comment.">
      <ConfirmForm token={token} next={next ? safeReturnPath(next) : undefined} />
    </AccountPage>
  );
}
