import type { Metadata } from 'next';
import { AddressForm, PasswordForm, SetPasswordForm, UnlinkForm } from '@/components/account/forms';
import { OwnPage } from '@/components/account/own-page';
import { LinkServiceForm } from '@/components/account/link-service-form';
import { FaultLine } from '@/components/ui/fault-line';
import { loadWaysIn } from '@/lib/auth/loaders';
import { linkWords } from '@/lib/auth/sign-in-words';
import { longDateTime } from '@/lib/dates';
import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await loadPlace()).own.ways.title };
}

type Props = { searchParams: Promise<{ problem?: string | string[] }> };

export default async function WaysInPage({ searchParams }: Props) {
  const { problem } = await searchParams;
  const { email, hasPassword, identities, offered, place } = await loadWaysIn();
  const words = wordsIn(place).own.ways;
  const hasServices = identities.length > 0;
  const lede = hasPassword
    ? words[hasServices ? 'all' : 'linkPassword']
    : words[hasServices ? 'linkServices' : 'link'];
  return (
    <OwnPage
      place={place}
      title={words.title}
      lede={lede({ email: <b>{email}</b> })}
      className="ways-in"
    >
      {(hasServices || offered.length > 0) && (
        <section aria-labelledby="services-head">
          <h2 id="services-head">{words.services}</h2>
          <FaultLine>{typeof problem === 'string' && faultIn(linkWords(problem), place)}</FaultLine>
          {hasServices && (
            <ul className="own">
              {identities.map(({ id, name, label, lastUsedAt }) => (
                <li key={id} className="session">
                  <div>
                    <h3>
                      <bdi>{name}</bdi>
                    </h3>
                    <p className="meta">
                      {label
                        ? words.usedAs({
                            label: <bdi>{label}</bdi>,
                            date: longDateTime(lastUsedAt, place),
                          })
                        : words.used({ date: longDateTime(lastUsedAt, place) })}
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
        <h2 id="password-head">{hasPassword ? words.password : words.noPassword}</h2>
        {hasPassword ? (
          <PasswordForm />
        ) : (
          <>
            <p className="hint">{words.setHint}</p>
            <SetPasswordForm />
          </>
        )}
      </section>
      <section aria-labelledby="address-head" id="address">
        <h2 id="address-head">{words.address}</h2>
        <AddressForm hasPassword={hasPassword} />
      </section>
    </OwnPage>
  );
}
