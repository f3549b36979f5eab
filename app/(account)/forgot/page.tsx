import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { ForgotForm } from '@/components/account/forms';
import { wordsIn } from '@/lib/i18n/words';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.password.title };
}

export default async function ForgotPage() {
  const { password } = wordsIn(await loadPlace()).account;
  return (
    <AccountPage title={password.title} lede={password.lede}>
      <ForgotForm />
    </AccountPage>
  );
}
