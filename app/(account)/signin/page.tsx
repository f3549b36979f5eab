import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { SignInForm } from '@/components/account/forms';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { PasskeySignIn } from '@/components/account/second-factor/passkey-sign-in';
import { FaultLine } from '@/components/ui/fault-line';
import { configuredProviders } from '@/lib/auth/providers/config';
import { nextIn } from '@/lib/auth/return-address';
import { loadUnfinished } from '@/lib/auth/second-factor/loaders';
import { signInWords } from '@/lib/auth/sign-in-words';
import { safeReturnPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Sign in' };

type Query = Partial<Record<'next' | 'error' | 'callbackUrl', string | string[]>>;
const text = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = query.next ? safeReturnPath(query.next) : nextIn(text(query.callbackUrl));
  const error = text(query.error);
  const unfinished = await loadUnfinished(next);
  return (
    <AccountPage
      title="Sign in to comment"
      lede="Reading needs no account. One is useful if you have something to say."
    >
      <FaultLine>{error && signInWords(error)}</FaultLine>
      {unfinished && (
        <p>
          You have given your password already.{' '}
          <a href={unfinished}>Go on with the second factor</a>
        </p>
      )}
      <SignInForm next={next} />
      <div className="ways">
        <p className="or">or</p>
        <PasskeySignIn next={next} />
        <ProviderButtons providers={configuredProviders()} next={next} />
      </div>
    </AccountPage>
  );
}
