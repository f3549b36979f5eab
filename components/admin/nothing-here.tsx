import { adminStoriesPath } from '@/lib/paths';

/** In place of a page of the newsroom that does not exist. */
export function NothingHere() {
  return (
    <section className="refused" aria-labelledby="nothing">
      <h1 id="nothing">There is nothing at this address</h1>
      <p>
        It may have been mistyped. <a href={adminStoriesPath()}>All stories</a>
      </p>
    </section>
  );
}
