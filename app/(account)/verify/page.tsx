import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ConfirmForm, RenewForm } from '@/components/account/forms';
import { loadRegistration } from '@/lib/auth/loaders';
import { registerPath, safeReturnPath } from '@/lib/paths';

// Not "no-referrer": with it browsers send our own forms without their origin, and the door refuses them.
export const metadata: Metadata = { title: 'Confirm your address', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

export default async function VerifyPage({ searchParams }: Props) {
  const { token, next: asked } = await searchParams;
  const next = asked ? safeReturnPath(asked) : undefined;
  if (typeof token !== 'string') return <BrokenLink again={registerPath(next)} />;
  const registration = await loadRegistration(token);
  if (!registration)
    return (
      <AccountPage
        title="This link no longer works"
        lede="It has been used already, is older than an hour, or was replaced by another."
      >
        <RenewForm token={token} next={next} />
      </AccountPage>
    );
  const { email, name, isHere } = registration;
  return (
    <AccountPage
      title="Confirm your address"
      lede={
        isHere ? (
          <>
            That <bdi>{email}</bdi> is yours. One press, and you can comment.
          </>
        ) : (
          <>
            The account for <bdi>{email}</bdi> was asked for in another browser. Choose a password
            here: only this one will count.
          </>
        )
      }
    >
      <ConfirmForm token={token} next={next} registeredName={isHere ? undefined : name} />
    </AccountPage>
  );
}
