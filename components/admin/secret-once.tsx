import type { ReactNode } from 'react';

type Props = {
  id: string;
  label: string;
  secret: string;
  /** What has happened, and that it is shown once. */
  children: ReactNode;
  /** How it is used. */
  hint: ReactNode;
  next: { href: string; words: string };
};

/** A secret that is shown this once. */
export const SecretOnce = ({ id, label, secret, children, hint, next }: Props) => (
  <div className="new-secret" role="status">
    <p>{children}</p>
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      type="text"
      readOnly
      value={secret}
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
    />
    <p className="hint">{hint}</p>
    <p>
      <a href={next.href}>{next.words}</a>
    </p>
  </div>
);
