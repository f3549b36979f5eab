import type { ReactNode } from 'react';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { accountPath } from '@/lib/paths';

type Props = {
  place: Place;
  title: string;
  lede?: ReactNode;
  /** What the page's own style sheet knows it by. */
  className?: string;
  children: ReactNode;
};

/** A page below the account: the way back, what it is, a list or a form. */
export function OwnPage({ title, lede, className, place, children }: Props) {
  return (
    <div className={className ? `account-list ${className}` : 'account-list'}>
      <header>
        <p className="meta">
          <a href={accountPath()}>{wordsIn(place).account.account}</a>
        </p>
        <h1>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
      </header>
      {children}
    </div>
  );
}
