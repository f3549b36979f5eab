import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { EndNewsletter } from '@/components/account/newsletters/end-newsletter';
import { wordsIn } from '@/lib/i18n/words';
import { loadLetterClaim } from '@/lib/newsletters/subscriptions/loaders';
import { readUnsubscribeToken } from '@/lib/notifications/unsubscribe/token';
import { notificationsPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const { account } = wordsIn(await loadPlace());
  return { title: account.stop.title, robots: { index: false }, referrer: 'same-origin' };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  const place = await loadPlace();
  const letter = await loadLetterClaim(token);
  if (letter !== 'none')
    return <EndNewsletter letter={letter} token={String(token)} place={place} />;
  const { account } = wordsIn(place);
  const { stop } = account;
  const claim = readUnsubscribeToken(token);
  const choices = (
    <p>
      <a href={notificationsPath()}>{stop.choose}</a>
    </p>
  );
  if (token === undefined) {
    return (
      <AccountPage title={stop.done} lede={stop.doneWords}>
        {choices}
      </AccountPage>
    );
  }
  if (!claim) {
    return (
      <AccountPage title={stop.broken} lede={stop.brokenWords}>
        {choices}
      </AccountPage>
    );
  }
  return (
    <AccountPage title={stop.ask} lede={stop.askWords}>
      <p>{stop.about}</p>
      <ul className="plain-list">
        {claim.kinds.map((kind) => (
          <li key={kind}>{account.prefer[kind]}</li>
        ))}
      </ul>
      <form
        className="stack"
        method="post"
        action={`/api/unsubscribe?token=${encodeURIComponent(String(token))}`}
      >
        <input type="hidden" name="from" value="page" />
        <button className="btn">{stop.submit}</button>
      </form>
    </AccountPage>
  );
}
