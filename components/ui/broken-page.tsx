import { useEffect, useState } from 'react';
import { useBrokenWords } from '@/components/ui/broken-words';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { feedPath, frontPath, latestPath, searchPath } from '@/lib/paths';

type Props = {
  /** What the log knows the fault by. */
  reference?: string;
  /** Tries again without loading the page anew. */
  reset: () => void;
};

type Newest = { id: string; url: string; title: string; language?: string };
const mostNewest = 3;

/** The newest stories, by the feed, which needs nothing of what broke; none until they are here, or when it is out too. */
function useNewest(): Newest[] {
  const [newest, setNewest] = useState<Newest[]>([]);
  useEffect(() => {
    void (async () => {
      const answer = await fetch(feedPath(frontPath(), 'feed.json')).catch(() => null);
      const feed = answer?.ok && ((await answer.json()) as { language: string; items: Newest[] });
      if (feed)
        setNewest(
          feed.items.slice(0, mostNewest).map((one) => ({ language: feed.language, ...one })),
        );
    })();
  }, []);
  return newest;
}

/**
 * What stands in the place of a page that broke in the browser, where no server is left to write it: words and search at
 * once, the newest stories as soon as their feed is here. A page that broke on the server has the front door's words
 * (lib/door/error-page).
 */
export function BrokenPage({ reference, reset }: Props) {
  const words = useBrokenWords();
  const newest = useNewest();
  return (
    <main className="wrap alone" id="main">
      <FacesAtOnce />
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
          <div className="way-on">
            <form action={searchPath()} role="search">
              <label htmlFor="q">{words.lookFor}</label>
              <div className="seek">
                <input id="q" name="q" type="search" autoComplete="off" dir="auto" />
                <button className="btn">{words.search}</button>
              </div>
            </form>
            {newest.length > 0 && (
              <>
                <h2 className="lab2">{words.recent}</h2>
                <ul className="heads">
                  {newest.map(({ id, url, title, language }) => (
                    <li key={id}>
                      <h3 lang={language} dir="auto">
                        <a href={url}>{title}</a>
                      </h3>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
          {reference && <p className="hint">{words.reference({ id: reference })}</p>}
        </div>
      </div>
    </main>
  );
}
