import { AccountPage } from '@/components/account/account-page';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** A link of a mail without its secret. */
export function BrokenLink({ again, place }: { again: string; place: Place }) {
  const { link } = wordsIn(place).account;
  return (
    <AccountPage title={link.broken} lede={link.brokenWhy}>
      <p>{link.copy({ again: <a href={again}>{link.again}</a> })}</p>
    </AccountPage>
  );
}
