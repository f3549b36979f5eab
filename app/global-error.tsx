'use client';

import { useBrokenWords } from '@/components/ui/broken-words';
import { directionOf } from '@/lib/articles/language';
import { frontPath } from '@/lib/paths';
import './styles/site.css';

/** The last resort, when even the root layout broke: a whole document of its own. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const words = useBrokenWords();
  return (
    <html lang={words.lang} dir={directionOf(words.lang)}>
      <body>
        <main className="wrap alone" id="main">
          <h1>{words.title}</h1>
          <p className="choices">
            <button className="btn" type="button" onClick={reset}>
              {words.again}
            </button>
            <a className="btn line" href={frontPath()}>
              {words.toFront}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
