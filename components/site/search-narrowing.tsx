import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { searchPath } from '@/lib/paths';
import {
  searchSpans,
  type Choice,
  type SearchChoices,
  type SearchResult,
} from '@/lib/search/schema';

/** A choice as one line of a form, with how many stories it would leave. */
type Line = { slug: string; name: string; count?: number; ink?: string };

/** By which section, topic, author and time the results can be narrowed: a form without script. */
export function SearchNarrowing({ search, place }: { search: SearchResult; place: Place }) {
  const words = wordsIn(place).search;
  const { q, order, narrow, facets } = search;
  const lines = (list: (Choice & { ink?: string })[], chosen: string | undefined): Line[] =>
    // What was chosen stays to be seen, though nothing is left of it.
    chosen === undefined || list.some(({ slug }) => slug === chosen)
      ? list
      : [...list, { slug: chosen, name: chosen, count: 0 }];
  return (
    <form
      className="filters"
      action={searchPath()}
      id="narrow"
      tabIndex={-1}
      aria-label={words.narrowLabel}
    >
      <input type="hidden" name="q" value={q} />
      {order !== 'best' && <input type="hidden" name="sort" value={order} />}
      <Group
        {...{ legend: words.section, name: 'section', any: words.allSections, narrow, place }}
        lines={lines(facets.sections, narrow.section)}
        isCapped={facets.isCapped}
      />
      <Group
        {...{ legend: words.when, name: 'when', any: words.anyTime, narrow, place }}
        lines={searchSpans.map((span) => ({
          slug: span,
          name: words.spans[span],
          count: facets.when[span],
        }))}
        isCapped={facets.isCapped}
      />
      <Group
        {...{ legend: words.topic, name: 'topic', any: words.allTopics, narrow, place }}
        lines={lines(facets.topics, narrow.topic)}
        isCapped={facets.isCapped}
      />
      <Group
        {...{ legend: words.author, name: 'author', any: words.allAuthors, narrow, place }}
        lines={lines(facets.authors, narrow.author)}
        isCapped={facets.isCapped}
      />
      {facets.isCapped && <p className="hint">{words.newestThousand}</p>}
      <button className="btn line">{words.apply}</button>
    </form>
  );
}

type GroupProps = {
  legend: string;
  name: keyof SearchChoices;
  any: string;
  lines: Line[];
  narrow: SearchChoices;
  isCapped: boolean;
  place: Place;
};

function Group({ legend, name, any, lines, narrow, isCapped, place }: GroupProps) {
  const chosen = narrow[name] ?? '';
  if (lines.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {[{ slug: '', name: any }, ...lines].map(({ slug, name: words, count }: Line) => (
        <label key={slug}>
          <input type="radio" name={name} value={slug} defaultChecked={slug === chosen} /> {words}
          {count !== undefined && (
            <span className="num">
              {wordsIn(place).number(count)}
              {isCapped && count > 0 && '+'}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
