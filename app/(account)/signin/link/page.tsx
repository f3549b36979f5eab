import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { LinkForm, LinkRequestForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { safeReturnPath, signInPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';
import { endedLink } from '../../ended-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.signIn, referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

export default async function SignInLinkPage({ searchParams }: Props) {
  const { token, next: asked } = await searchParams;
  const place = await loadPlace();
  const { account } = wordsIn(place);
  const next = asked ? safeReturnPath(asked) : undefined;
  if (typeof token !== 'string') return <BrokenLink again={signInPath(next)} place={place} />;
  if (!(await loadLink(token, 'SIGN_IN'))) return endedLink(<LinkRequestForm next={next} />);
  return (
    <AccountPage title={account.signIn} lede={account.enter.press}>
      <LinkForm token={token} next={next} />
    </AccountPage>
  );
}
