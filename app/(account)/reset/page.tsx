import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { BrokenLink } from '@/components/account/broken-link';
import { ForgotForm, ResetForm } from '@/components/account/forms';
import { loadLink } from '@/lib/auth/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { forgotPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';
import { endedLink } from '../ended-link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.password.newTitle, referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const place = await loadPlace();
  const { account } = wordsIn(place);
  if (typeof token !== 'string') return <BrokenLink again={forgotPath()} place={place} />;
  if (!(await loadLink(token, 'RESET_PASSWORD'))) return endedLink(<ForgotForm />);
  return (
    <AccountPage title={account.password.newTitle}>
      <ResetForm token={token} />
    </AccountPage>
  );
}
