import { useState, type ReactNode } from 'react';

type Props = {
  title: string;
  /** Where a link of the page leads, which opens it. */
  id?: string;
  aside?: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
};

/** A part of the side: opens and closes by itself, without script. */
export function Panel({ title, id, aside, isOpen = true, children }: Props) {
  // As it was at first: what is done in it does not close it under the hand.
  const [isOpenAtFirst] = useState(isOpen);
  return (
    <details className="panel" open={isOpenAtFirst}>
      <summary>
        {title}
        {aside !== undefined && <span className="end">{aside}</span>}
      </summary>
      <div className="in" id={id}>
        {children}
      </div>
    </details>
  );
}
