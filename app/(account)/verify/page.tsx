import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ConfirmForm, RenewForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { registerPath, safeReturnPath } from '@/lib/paths';

// Not "no-referrer": with it browsers send our own forms without their origin, and the door refuses them.
export const metadata: Metadata = { title: 'Confirm your address', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

export default async function VerifyPage({ searchParams }: Props) {
  const { token, next: asked } = await searchParams;
  const next = asked ? safeReturnPath(asked) : undefined;
  if (typeof token !== 'string') return <BrokenLink again={registerPath(next)} />;
  if (!(await loadLink(token, 'VERIFY_EMAIL')))
    return (
      <AccountPage
        title="This link no longer works"
        lede="It has been used already, is older than an hour, or was replaced by another."
      >
        <RenewForm token={token} next={next} />
      </AccountPage>
    );
  return (
    <AccountPage title="Confirm your address" lede="One press, and you can comment.">
      <ConfirmForm token={token} next={next} />
    </AccountPage>
  );
}
