import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ConfirmForm, RenewForm } from '@/components/account/forms';
import { loadRegistration } from '@/lib/auth/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { registerPath, safeReturnPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';
import { endedLink } from '../ended-link';

// Not "no-referrer": with it browsers send our own forms without their origin, and the door refuses them.
export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.confirm.title, referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

export default async function VerifyPage({ searchParams }: Props) {
  const { token, next: asked } = await searchParams;
  const place = await loadPlace();
  const { account } = wordsIn(place);
  const next = asked ? safeReturnPath(asked) : undefined;
  if (typeof token !== 'string') return <BrokenLink again={registerPath(next)} place={place} />;
  const registration = await loadRegistration(token);
  if (!registration) return endedLink(<RenewForm token={token} next={next} />);
  const { email, name, isHere } = registration;
  return (
    <AccountPage
      title={account.confirm.title}
      lede={
        isHere
          ? account.confirm.here({ email: <bdi>{email}</bdi> })
          : account.confirm.elsewhere({ email: <bdi>{email}</bdi> })
      }
    >
      <ConfirmForm token={token} next={next} registeredName={isHere ? undefined : name} />
    </AccountPage>
  );
}
