import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { RegisterForm } from '@/components/account/forms';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { configuredProviders } from '@/lib/auth/providers/config';
import { safeReturnPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Open an account' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function RegisterPage({ searchParams }: Props) {
  const { next: asked } = await searchParams;
  const next = asked ? safeReturnPath(asked) : undefined;
  return (
    <AccountPage
      title="Open an account"
      lede="A name, an address that we check once, and a password. That is all we keep."
    >
      <RegisterForm next={next} />
      <div className="ways">
        <p className="or">or</p>
        <ProviderButtons providers={configuredProviders()} next={next} />
      </div>
    </AccountPage>
  );
}
