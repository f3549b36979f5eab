'use client';

import { useBrokenWords } from '@/components/ui/broken-words';
import { frontPath } from '@/lib/paths';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page that broke, in words; what went wrong is in the log under the reference and never on the screen. */
export default function ErrorPage({ error, reset }: Props) {
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
          </p>
          {error.digest && <p className="hint">{words.reference({ id: error.digest })}</p>}
        </div>
      </div>
    </main>
  );
}
