import type { ReactNode } from 'react';

type Props = { title: ReactNode; lede?: ReactNode; children: ReactNode };

/** A page of the account: what it is for and its form on the left, a print on the right. */
export function AccountPage({ title, lede, children }: Props) {
  return (
    <div className="two">
      <div>
        <h1>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
        {children}
      </div>
      <figure>
        <img src="/prints/lighthouse.svg" alt="" width="1200" height="800" />
      </figure>
    </div>
  );
}
