import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** A person's or desk's post, under the name. */
  post?: string;
  about?: string;
  children?: ReactNode;
  /** Smaller, and in key ink: for all but sections. */
  isPlain?: boolean;
};

/** The head of a list of stories: its name at full size, what it is about, and the gauge. */
export function ListHead({ title, post, about, children, isPlain = false }: Props) {
  return (
    <>
      <header className={isPlain ? 'sec-head lesser' : 'sec-head'}>
        <h1>{title}</h1>
        {post && <p className="post">{post}</p>}
        {about && <p>{about}</p>}
        {children}
      </header>
      <div className="gauge under" aria-hidden="true" />
    </>
  );
}
