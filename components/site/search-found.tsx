import { SearchHelp } from '@/components/site/search-help';
import { SearchNarrowing } from '@/components/site/search-narrowing';
import { SearchResults } from '@/components/site/search-results';
import { Pagination } from '@/components/ui/pagination';
import { commaOf } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { searchResultsPath } from '@/lib/paths';
import {
  searchOrders,
  type SearchChoices,
  type SearchOrder,
  type SearchResult,
} from '@/lib/search/schema';

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

type Props = { search: SearchResult; place: Place };

/** How many were found, in which order, and this page of them; how they can be narrowed beside them. */
export function SearchFound({ search, place }: Props) {
  const { number, search: words } = wordsIn(place);
  const { q, order, narrow, hits, partly, total, isCapped, page, pages } = search;
  const isNarrowed = Object.keys(narrow).length > 0;
  if (total === 0 && !isNarrowed)
    return (
      <>
        <p className="nothing" role="status">
          {words.nothing({ q: <bdi>{q}</bdi> })}
        </p>
        <SearchHelp place={place} />
      </>
    );
  return (
    <>
      <HowRead search={search} place={place} />
      <nav className="sort" aria-label={words.order}>
        <span>
          {words.count(total, {
            count: (
              <>
                <b className="num">{number(total)}</b>
                {isCapped && <span aria-label={words.orMore}>+</span>}
              </>
            ),
          })}
        </span>
        {total > 1 &&
          searchOrders.map((name) => (
            <a
              key={name}
              href={addressOf(q, { order: name, narrow })}
              aria-current={name === order ? 'true' : undefined}
            >
              {words.orders[name]}
            </a>
          ))}
        <a href="#narrow" className="to-narrow">
          {words.narrow}
        </a>
      </nav>
      {isNarrowed && <Narrowed search={search} place={place} />}
      <div className="find">
        <div>
          {hits.length > 0 ? (
            <SearchResults hits={hits} place={place} />
          ) : (
            <p className="nothing">{words.nothingLeft({ q: <bdi>{q}</bdi> })}</p>
          )}
          {partly.length > 0 && (
            <section className="partly" aria-labelledby="partly">
              <h2 className="lab2" id="partly">
                {words.partly}
              </h2>
              <SearchResults hits={partly} as="h3" place={place} />
            </section>
          )}
          <Pagination
            page={page}
            pages={pages}
            hrefOf={(number) => addressOf(q, { page: number, order, narrow })}
            next={words.moreResults}
            place={place}
          />
          {isCapped && page === pages && <p className="hint">{words.firstOnly(total)}</p>}
        </div>
        <SearchNarrowing search={search} place={place} />
      </div>
    </>
  );
}

/** Says when what was looked for is not what was typed, or could have been something else. */
function HowRead({ search: { q, used, mode, didYouMean, order, narrow }, place }: Props) {
  const words = wordsIn(place).search;
  if (used !== q)
    return (
      <p className="how-read" role="status">
        {words.readAs({ q: <bdi>{q}</bdi>, used: <b dir="auto">{used}</b> })}
      </p>
    );
  if (mode === 'some')
    return (
      <p className="how-read" role="status">
        {words.some({ these: <b>{words.these}</b> })}
      </p>
    );
  if (didYouMean === null) return null;
  return (
    <p className="how-read">
      {words.didYouMean({
        q: (
          <a href={addressOf(didYouMean, { order, narrow })}>
            <bdi>{didYouMean}</bdi>
          </a>
        ),
      })}
    </p>
  );
}

/** What has been chosen, each with a way to take it back. */
function Narrowed({ search: { q, order, narrow, facets }, place }: Props) {
  const { lang, search: words } = wordsIn(place);
  const nameOf = (list: { slug: string; name: string }[], slug: string) =>
    list.find((one) => one.slug === slug)?.name ?? slug;
  const { section, topic, author, when } = narrow;
  const names: Record<keyof SearchChoices, string | undefined> = {
    section: section && nameOf(facets.sections, section),
    topic: topic && nameOf(facets.topics, topic),
    author: author && nameOf(facets.authors, author),
    when: when && words.spans[when],
  };
  const chosen = (Object.keys(names) as (keyof SearchChoices)[]).filter((key) => names[key]);
  return (
    <p className="how-read">
      {words.only({
        choices: chosen.map((key, i) => (
          <span key={key}>
            {i > 0 && `${commaOf(lang)} `}
            <b>{names[key]}</b>{' '}
            <a
              href={addressOf(q, { order, narrow: without(narrow, key) })}
              aria-label={words.takeAwayOf({ name: names[key]! })}
            >
              {words.takeAway}
            </a>
          </span>
        )),
      })}
    </p>
  );
}

function without({ ...narrow }: SearchChoices, key: keyof SearchChoices): SearchChoices {
  delete narrow[key];
  return narrow;
}
