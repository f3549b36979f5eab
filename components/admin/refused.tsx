import { frontPath, securityPath } from '@/lib/paths';

type Props = {
  /** Why, as the policy says it. */
  words: string;
  /** That is all that is missing. */
  lacksSecondFactor?: boolean;
};

/** In place of a page of the newsroom that the person may not see. */
export function Refused({ words, lacksSecondFactor = false }: Props) {
  return (
    <section className="refused" aria-labelledby="refused">
      <h1 id="refused">Not for this account</h1>
      <p>{words}</p>
      <p>
        {lacksSecondFactor ? (
          <a href={securityPath()}>Set up a second factor</a>
        ) : (
          'If you need this page for your work, ask an editor or the administrator.'
        )}{' '}
        <a href={frontPath()}>Back to the paper</a>
      </p>
    </section>
  );
}
