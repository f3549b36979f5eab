import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { LinkForm, LinkRequestForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { safeReturnPath, signInPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Sign in', referrer: 'same-origin' };

type Props = { searchParams: Promise<{ token?: string | string[]; next?: string | string[] }> };

export default async function SignInLinkPage({ searchParams }: Props) {
  const { token, next: asked } = await searchParams;
  const next = asked ? safeReturnPath(asked) : undefined;
  if (typeof token !== 'string') return <BrokenLink again={signInPath(next)} />;
  if (!(await loadLink(token, 'SIGN_IN')))
    return (
      <AccountPage
        title="This link no longer works"
        lede="It has been used already, is older than an hour, or was replaced by another."
      >
        <LinkRequestForm next={next} />
      </AccountPage>
    );
  return (
    <AccountPage title="Sign in" lede="One press, and you are in.">
      <LinkForm token={token} next={next} />
    </AccountPage>
  );
}
