import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { graceHours } from '@/lib/account/leaving/schema';
import { wordsIn } from '@/lib/i18n/words';
import { accountPath, frontPath, signInPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.goodbye.title };
}

export default async function GoodbyePage() {
  const { account, own, site } = wordsIn(await loadPlace());
  return (
    <AccountPage title={own.goodbye.title} lede={own.goodbye.lede(graceHours)}>
      <p>
        {own.goodbye.back({ signIn: <a href={signInPath(accountPath())}>{account.signIn}</a> })}
      </p>
      <p>
        <a href={frontPath()}>{site.lost.toFront}</a>
      </p>
    </AccountPage>
  );
}
