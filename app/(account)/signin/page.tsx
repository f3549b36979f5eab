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
import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import { safeReturnPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).account.signIn };
}

type Query = Partial<Record<'next' | 'error' | 'callbackUrl', string | string[]>>;
const text = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const next = query.next ? safeReturnPath(query.next) : nextIn(text(query.callbackUrl));
  const error = text(query.error);
  const place = await loadPlace();
  const { account } = wordsIn(place);
  const unfinished = await loadUnfinished(next);
  return (
    <AccountPage title={account.enter.title} lede={account.enter.lede}>
      <FaultLine>{error && faultIn(signInWords(error), place)}</FaultLine>
      {unfinished && (
        <p>{account.enter.half({ goOn: <a href={unfinished}>{account.enter.goOn}</a> })}</p>
      )}
      <SignInForm next={next} />
      <div className="ways">
        <p className="or">{account.or}</p>
        <PasskeySignIn next={next} />
        <ProviderButtons providers={configuredProviders()} next={next} place={place} />
      </div>
    </AccountPage>
  );
}
