'use client';

import { interfaceLanguage } from '@/lib/articles/language';
import { frontPath } from '@/lib/paths';
import './styles/site.css';

/** The last resort, when even the root layout broke: a whole document of its own. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang={interfaceLanguage}>
      <body>
        <main className="wrap alone" id="main">
          <h1>Something went wrong on our side</h1>
          <p className="choices">
            <button className="btn" type="button" onClick={reset}>
              Try again
            </button>
            <a className="btn line" href={frontPath()}>
              To the front page
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
