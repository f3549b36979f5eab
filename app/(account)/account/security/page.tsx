import type { Metadata } from 'next';
import '@/app/styles/second-factor.css';
import { OwnPage } from '@/components/account/own-page';
import { AppFactor } from '@/components/account/second-factor/app-factor';
import { Passkeys } from '@/components/account/second-factor/passkeys';
import { RecoveryFactor } from '@/components/account/second-factor/recovery-factor';
import { loadSecurity } from '@/lib/auth/second-factor/loaders';
import { wordsIn } from '@/lib/i18n/words';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.factor.title };
}

export default async function SecurityPage() {
  const { factors, isDemanded, siteName } = await loadSecurity();
  const { since, appSince, passkeys, recoveryCodesLeft, proof } = factors;
  const wanted = { proof, hasPasskeys: passkeys.length > 0, siteName };
  const place = await loadPlace();
  const { own } = wordsIn(place);
  return (
    <OwnPage
      place={place}
      title={own.factor.title}
      lede={since ? own.factor.since({ date: since }) : own.factor.none}
      className="factors"
    >
      {isDemanded && !since && <p className="err">{own.factor.demanded}</p>}
      <section aria-labelledby="app-head">
        <h2 id="app-head">{own.app.title}</h2>
        <AppFactor {...wanted} since={appSince} />
      </section>
      <section aria-labelledby="passkeys-head">
        <h2 id="passkeys-head">{own.passkeys.title}</h2>
        <p>{own.passkeys.what}</p>
        <Passkeys {...wanted} passkeys={passkeys} />
      </section>
      {since && (
        <section aria-labelledby="codes-head">
          <h2 id="codes-head">{own.codes.title}</h2>
          <RecoveryFactor {...wanted} left={recoveryCodesLeft} />
        </section>
      )}
    </OwnPage>
  );
}
