import { frontPath } from '@/lib/paths';

type Props = {
  /** Why, as the policy says it. */
  words: string;
};

/** In place of a page of the newsroom that the person may not see. */
export function Refused({ words }: Props) {
  return (
    <section className="refused" aria-labelledby="refused">
      <h1 id="refused">Not for this account</h1>
      <p>{words}</p>
      <p>
        If you need this page for your work, ask an editor or the administrator.{' '}
        <a href={frontPath()}>Back to the paper</a>
      </p>
    </section>
  );
}
