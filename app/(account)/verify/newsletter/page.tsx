import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { ConfirmNewsletters } from '@/components/account/newsletters/confirm-form';
import { wordsIn } from '@/lib/i18n/words';
import { loadPending } from '@/lib/newsletters/subscriptions/loaders';
import { newslettersPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const { newsletters } = wordsIn(await loadPlace());
  return { title: newsletters.title, referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> };

export default async function ConfirmNewsletterPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  const words = wordsIn(await loadPlace()).newsletters;
  const back = (name: string) => (
    <p>
      <a href={newslettersPath()}>{name}</a>
    </p>
  );
  if (done === 'sent')
    return (
      <AccountPage title={words.sent} lede={words.sentWords}>
        <p className="hint">{words.sentHint}</p>
        {back(words.back)}
      </AccountPage>
    );
  if (done === 'yes')
    return (
      <AccountPage title={words.confirmed} lede={words.confirmedWords}>
        {back(words.back)}
      </AccountPage>
    );
  const pending = typeof token === 'string' ? await loadPending(token) : null;
  if (typeof token !== 'string' || !pending)
    return (
      <AccountPage title={words.over} lede={words.overWords}>
        {back(words.again)}
      </AccountPage>
    );
  return (
    <AccountPage
      title={words.confirm}
      lede={words.confirmLede({ email: <bdi>{pending.email}</bdi> })}
    >
      <ul className="plain-list">
        {pending.names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <ConfirmNewsletters token={token} submit={words.confirmSubmit} />
    </AccountPage>
  );
}
