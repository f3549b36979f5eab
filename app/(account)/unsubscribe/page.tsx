import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { preferenceWords } from '@/lib/notifications/schema';
import { readUnsubscribeToken } from '@/lib/notifications/unsubscribe/token';
import { notificationsPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Mail from us', robots: { index: false } };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams;
  const claim = readUnsubscribeToken(token);
  const choices = (
    <p>
      <a href={notificationsPath()}>Choose what is mailed to you</a>
    </p>
  );
  if (token === undefined) {
    return (
      <AccountPage title="That is done" lede="You will get no more mail like this.">
        {choices}
      </AccountPage>
    );
  }
  if (!claim) {
    return (
      <AccountPage
        title="This link does not work"
        lede="It is not complete. Open it once more from the mail, or sign in and choose there."
      >
        {choices}
      </AccountPage>
    );
  }
  return (
    <AccountPage title="No more mail like this?" lede="You will still be told on the site.">
      <p>We will mail you no more about:</p>
      <ul className="plain-list">
        {claim.kinds.map((kind) => (
          <li key={kind}>{preferenceWords[kind]}</li>
        ))}
      </ul>
      <form
        className="stack"
        method="post"
        action={`/api/unsubscribe?token=${encodeURIComponent(String(token))}`}
      >
        <input type="hidden" name="from" value="page" />
        <button className="btn">No more mail like this</button>
      </form>
    </AccountPage>
  );
}
