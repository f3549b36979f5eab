import type { Metadata } from 'next';
import { AddressForm, PasswordForm, SetPasswordForm, UnlinkForm } from '@/components/account/forms';
import { OwnPage } from '@/components/account/own-page';
import { LinkServiceForm } from '@/components/account/link-service-form';
import { FaultLine } from '@/components/ui/fault-line';
import { loadWaysIn } from '@/lib/auth/loaders';
import { linkWords } from '@/lib/auth/sign-in-words';
import { longDateTime } from '@/lib/dates';

export const metadata: Metadata = { title: 'How you sign in' };

type Props = { searchParams: Promise<{ problem?: string | string[] }> };

export default async function WaysInPage({ searchParams }: Props) {
  const { problem } = await searchParams;
  const { email, hasPassword, identities, offered, place } = await loadWaysIn();
  return (
    <OwnPage
      place={place}
      title="How you sign in"
      lede={
        <>
          With a link that we mail to <b>{email}</b>
          {hasPassword &&
            (identities.length > 0 ? ', with your password' : ' or with your password')}
          {identities.length > 0 && ' or with the services below'}.
        </>
      }
      className="ways-in"
    >
      {(identities.length > 0 || offered.length > 0) && (
        <section aria-labelledby="services-head">
          <h2 id="services-head">Other services</h2>
          <FaultLine>{typeof problem === 'string' && linkWords(problem)}</FaultLine>
          {identities.length > 0 && (
            <ul className="own">
              {identities.map(({ id, name, label, lastUsedAt }) => (
                <li key={id} className="session">
                  <div>
                    <h3>
                      <bdi>{name}</bdi>
                    </h3>
                    <p className="meta">
                      {label && (
                        <>
                          <bdi>{label}</bdi>,{' '}
                        </>
                      )}
                      last used {longDateTime(lastUsedAt, place)}
                    </p>
                  </div>
                  <UnlinkForm id={id} />
                </li>
              ))}
            </ul>
          )}
          <LinkServiceForm providers={offered} hasPassword={hasPassword} place={place} />
        </section>
      )}
      <section aria-labelledby="password-head" id={hasPassword ? undefined : 'password'}>
        <h2 id="password-head">{hasPassword ? 'Your password' : 'A password'}</h2>
        {hasPassword ? (
          <PasswordForm />
        ) : (
          <>
            <p className="hint">You have none. You can set one with a link that we send you.</p>
            <SetPasswordForm />
          </>
        )}
      </section>
      <section aria-labelledby="address-head" id="address">
        <h2 id="address-head">Your address</h2>
        <AddressForm hasPassword={hasPassword} />
      </section>
    </OwnPage>
  );
}
