import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { SignInForm } from '@/components/account/forms';
import { safeReturnPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  return (
    <AccountPage
      title="Sign in to comment"
      lede="Reading needs no account. One is useful if you have something to say."
    >
      {error && (
        <p className="err" role="alert">
          Signing in did not work. Please try again.
        </p>
      )}
      <SignInForm next={next ? safeReturnPath(next) : undefined} />
    </AccountPage>
  );
}
