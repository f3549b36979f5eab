import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { RegisterForm } from '@/components/account/forms';
import { ProviderButtons } from '@/components/account/provider-buttons';
import { configuredProviders } from '@/lib/auth/providers/config';
import { wordsIn } from '@/lib/i18n/words';
import { safeReturnPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.open };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function RegisterPage({ searchParams }: Props) {
  const { next: asked } = await searchParams;
  const place = await loadPlace();
  const { account } = wordsIn(place);
  const next = asked ? safeReturnPath(asked) : undefined;
  return (
    <AccountPage title={account.open} lede={account.enter.registerLede}>
      <RegisterForm next={next} />
      <div className="ways">
        <p className="or">{account.or}</p>
        <ProviderButtons providers={configuredProviders()} next={next} place={place} />
      </div>
    </AccountPage>
  );
}
