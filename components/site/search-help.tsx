import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

/** How one searches, for whoever has found nothing or has not begun. */
export function SearchHelp({ place }: { place: Place }) {
  const { help } = wordsIn(place).search;
  return (
    <section className="search-help" aria-labelledby="search-help">
      <h2 className="lab2" id="search-help">
        {help.title}
      </h2>
      <dl>
        <div>
          <dt>{help.both}</dt>
          <dd>{help.bothWords}</dd>
        </div>
        <div>
          <dt>{help.phrase}</dt>
          <dd>{help.phraseWords}</dd>
        </div>
        <div>
          <dt>{help.without}</dt>
          <dd>{help.withoutWords}</dd>
        </div>
        <div>
          <dt>{help.either}</dt>
          <dd>{help.eitherWords}</dd>
        </div>
      </dl>
      <p>{help.where}</p>
    </section>
  );
}
