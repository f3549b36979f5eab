import { useBrokenWords } from '@/components/ui/broken-words';
import { frontPath, latestPath, searchPath } from '@/lib/paths';

type Props = {
  /** What the log knows the fault by. */
  reference?: string;
  /** Tries again without loading the page anew. */
  reset: () => void;
};

/**
 * What stands in the place of a page that broke in the browser, where nobody can be asked for stories any more. A page that
 * broke on the server has the front door's words (lib/door/error-page).
 */
export function BrokenPage({ reference, reset }: Props) {
  const words = useBrokenWords();
  return (
    <main className="wrap alone" id="main">
      <div className="two lost">
        <div>
          <p className="slug">{words.slug}</p>
          <h1>{words.title}</h1>
          <p className="lede">{words.lede}</p>
          <p className="choices">
            <button className="btn" type="button" onClick={reset}>
              {words.again}
            </button>
            <a className="btn line" href={frontPath()}>
              {words.toFront}
            </a>
            <a className="btn line" href={latestPath()}>
              {words.recent}
            </a>
          </p>
          <form action={searchPath()} role="search">
            <label htmlFor="q">{words.lookFor}</label>
            <div className="seek">
              <input id="q" name="q" type="search" autoComplete="off" dir="auto" />
              <button className="btn">{words.search}</button>
            </div>
          </form>
          {reference && <p className="hint">{words.reference({ id: reference })}</p>}
        </div>
      </div>
    </main>
  );
}
