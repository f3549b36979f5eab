'use client';

import { frontPath } from '@/lib/paths';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A page that broke, in words; what went wrong is in the log under the reference and never on the screen. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main className="wrap alone" id="main">
      <div className="two lost">
        <div>
          <p className="slug">500, our fault</p>
          <h1>Something went wrong on our side</h1>
          <p className="lede">The page could not be made. Nothing you wrote was changed by this.</p>
          <p className="choices">
            <button className="btn" type="button" onClick={reset}>
              Try again
            </button>
            <a className="btn line" href={frontPath()}>
              To the front page
            </a>
          </p>
          {error.digest && <p className="hint">Reference: {error.digest}</p>}
        </div>
      </div>
    </main>
  );
}
