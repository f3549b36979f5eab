import type { Metadata } from 'next';
import '@/app/styles/second-factor.css';
import { OwnPage } from '@/components/account/own-page';
import { AppFactor } from '@/components/account/second-factor/app-factor';
import { Passkeys } from '@/components/account/second-factor/passkeys';
import { RecoveryFactor } from '@/components/account/second-factor/recovery-factor';
import { loadSecurity } from '@/lib/auth/second-factor/loaders';
import { loadPlace } from '@/lib/settings/loaders';

export const metadata: Metadata = { title: 'Second factor' };

export default async function SecurityPage() {
  const { factors, isDemanded, siteName } = await loadSecurity();
  const { since, appSince, passkeys, recoveryCodesLeft, proof } = factors;
  const wanted = { proof, hasPasskeys: passkeys.length > 0, siteName };
  return (
    <OwnPage
      place={await loadPlace()}
      title="Second factor"
      lede={
        since
          ? `On since ${since}. Whoever learns your password still cannot get in.`
          : 'Besides the password, something that only you hold. Whoever learns the password still cannot get in.'
      }
      className="factors"
    >
      {isDemanded && !since && (
        <p className="err">
          Your role must have a second factor. The newsroom opens as soon as you have set one up.
        </p>
      )}
      <section aria-labelledby="app-head">
        <h2 id="app-head">Authenticator app</h2>
        <AppFactor {...wanted} since={appSince} />
      </section>
      <section aria-labelledby="passkeys-head">
        <h2 id="passkeys-head">Passkeys</h2>
        <p>
          Your phone, computer or security key signs you in by itself, without the password. Nobody
          can be talked out of one.
        </p>
        <Passkeys {...wanted} passkeys={passkeys} />
      </section>
      {since && (
        <section aria-labelledby="codes-head">
          <h2 id="codes-head">Recovery codes</h2>
          <RecoveryFactor {...wanted} left={recoveryCodesLeft} />
        </section>
      )}
    </OwnPage>
  );
}
