import { SearchHelp } from '@/components/site/search-help';
import { SearchNarrowing, spanNames } from '@/components/site/search-narrowing';
import { SearchResults } from '@/components/site/search-results';
import { Pagination } from '@/components/ui/pagination';
import type { Place } from '@/lib/dates';
import { searchResultsPath } from '@/lib/paths';
import {
  searchOrders,
  type SearchChoices,
  type SearchOrder,
  type SearchResult,
} from '@/lib/search/schema';

const orderNames: Record<SearchOrder, string> = { best: 'Best match', newest: 'Newest first' };

/** The results' address; what is usual is left out. */
const addressOf = (
  q: string,
  { page = 1, order, narrow = {} }: { page?: number; order: SearchOrder; narrow?: SearchChoices },
) =>
  searchResultsPath(q, {
    ...narrow,
    ...(page > 1 && { page }),
    ...(order !== 'best' && { sort: order }),
  });

/** How many were found, in which order, and this page of them; how they can be narrowed beside them. */
export function SearchFound({ search, place }: { search: SearchResult; place: Place }) {
  const { q, order, narrow, hits, total, isCapped, page, pages } = search;
  const isNarrowed = Object.keys(narrow).length > 0;
  if (total === 0 && !isNarrowed)
    return (
      <>
        <p className="nothing" role="status">
          Nothing was found for “<bdi>{q}</bdi>”. Try fewer words, or another spelling.
        </p>
        <SearchHelp />
      </>
    );
  return (
    <>
      <HowRead search={search} />
      <nav className="sort" aria-label="Order of the results">
        <span>
          <b className="num">{total.toLocaleString('en-GB')}</b>
          {isCapped && <span aria-label="or more">+</span>}{' '}
          {total === 1 && !isCapped ? 'story' : 'stories'}
        </span>
        {total > 1 &&
          searchOrders.map((name) => (
            <a
              key={name}
              href={addressOf(q, { order: name, narrow })}
              aria-current={name === order ? 'true' : undefined}
            >
              {orderNames[name]}
            </a>
          ))}
        <a href="#narrow" className="to-narrow">
          Narrow
        </a>
      </nav>
      {isNarrowed && <Narrowed search={search} />}
      <div className="find">
        <div>
          {hits.length > 0 ? (
            <SearchResults hits={hits} place={place} />
          ) : (
            <p className="nothing">
              Stories were found for “<bdi>{q}</bdi>”, but none of them is left by what you have
              chosen.
            </p>
          )}
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(number) => addressOf(q, { page: number, order, narrow })}
            next="More results"
          />
          {isCapped && page === pages && (
            <p className="hint">
              These are the first {total.toLocaleString('en-GB')}. To see others, add a word or
              narrow the search.
            </p>
          )}
        </div>
        <SearchNarrowing search={search} />
      </div>
    </>
  );
}

/** Says when what was looked for is not what was typed, or could have been something else. */
function HowRead({
  search: { q, used, mode, didYouMean, order, narrow },
}: {
  search: SearchResult;
}) {
  if (used !== q)
    return (
      <p className="how-read" role="status">
        Nothing was found for “<bdi>{q}</bdi>”. These are the stories for <b dir="auto">{used}</b>.
      </p>
    );
  if (mode === 'some')
    return (
      <p className="how-read" role="status">
        No story has all of these words. <b>These have some of them.</b>
      </p>
    );
  if (didYouMean === null) return null;
  return (
    <p className="how-read">
      Did you mean{' '}
      <a href={addressOf(didYouMean, { order, narrow })}>
        <bdi>{didYouMean}</bdi>
      </a>
      ?
    </p>
  );
}

/** What has been chosen, each with a way to take it back. */
function Narrowed({ search: { q, order, narrow, facets } }: { search: SearchResult }) {
  const nameOf = (list: { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  const { section, topic, author, when } = narrow;
  const names: Record<keyof SearchChoices, string | undefined> = {
    section: section && nameOf(facets.sections, section),
    topic: topic && nameOf(facets.topics, topic),
    author: author && nameOf(facets.authors, author),
    when: when && spanNames[when],
  };
  const chosen = (Object.keys(names) as (keyof SearchChoices)[]).filter((key) => names[key]);
  return (
    <p className="how-read">
      Only{' '}
      {chosen.map((key, i) => (
        <span key={key}>
          {i > 0 && ', '}
          <b>{names[key]}</b>{' '}
          <a
            href={addressOf(q, { order, narrow: without(narrow, key) })}
            aria-label={`Take away: ${names[key]}`}
          >
            (take away)
          </a>
        </span>
      ))}
      .
    </p>
  );
}

function without({ ...narrow }: SearchChoices, key: keyof SearchChoices): SearchChoices {
  delete narrow[key];
  return narrow;
}
