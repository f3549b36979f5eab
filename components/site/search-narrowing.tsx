import { searchPath } from '@/lib/paths';
import {
  searchSpans,
  type Choice,
  type SearchChoices,
  type SearchResult,
  type SearchSpan,
} from '@/lib/search/schema';

export const spanNames: Record<SearchSpan, string> = {
  week: 'Past week',
  month: 'Past month',
  year: 'Past year',
  older: 'Older than a year',
};

/** A choice as one line of a form, with how many stories it would leave. */
type Line = { slug: string; name: string; count?: number; ink?: string };

/** By which section, topic, author and time the results can be narrowed: a form without script. */
export function SearchNarrowing({ search }: { search: SearchResult }) {
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
      aria-label="Narrow the results"
    >
      <input type="hidden" name="q" value={q} />
      {order !== 'best' && <input type="hidden" name="sort" value={order} />}
      <Group
        {...{ legend: 'Section', name: 'section', any: 'All sections', narrow }}
        lines={lines(facets.sections, narrow.section)}
        isCapped={facets.isCapped}
      />
      <Group
        {...{ legend: 'When', name: 'when', any: 'Any time', narrow }}
        lines={searchSpans.map((span) => ({
          slug: span,
          name: spanNames[span],
          count: facets.when[span],
        }))}
        isCapped={facets.isCapped}
      />
      <Group
        {...{ legend: 'Topic', name: 'topic', any: 'All topics', narrow }}
        lines={lines(facets.topics, narrow.topic)}
        isCapped={facets.isCapped}
      />
      <Group
        {...{ legend: 'Author', name: 'author', any: 'All authors', narrow }}
        lines={lines(facets.authors, narrow.author)}
        isCapped={facets.isCapped}
      />
      {facets.isCapped && <p className="hint">Counted among the newest thousand.</p>}
      <button className="btn line">Apply</button>
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
};

function Group({ legend, name, any, lines, narrow, isCapped }: GroupProps) {
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
              {count}
              {isCapped && count > 0 && '+'}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
