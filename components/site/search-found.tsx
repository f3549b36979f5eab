import { SearchResults } from '@/components/site/search-results';
import { Pagination } from '@/components/ui/pagination';
import type { Place } from '@/lib/dates';
import { searchPath } from '@/lib/paths';
import { searchOrders, type SearchOrder, type SearchResult } from '@/lib/search/schema';

const orderNames: Record<SearchOrder, string> = { best: 'Best match', newest: 'Newest first' };

/** The results' address: page, then order, as the front door writes them; the usual ones are left out. */
function addressOf(q: string, page: number, order: SearchOrder): string {
  return (
    searchPath(q) + (page > 1 ? `&page=${page}` : '') + (order === 'best' ? '' : `&sort=${order}`)
  );
}

/** How many were found, in which order, and this page of them. */
export function SearchFound({ search, place }: { search: SearchResult; place: Place }) {
  const { q, order, hits, total, page, pages } = search;
  if (total === 0)
    return (
      <p className="nothing">Nothing was found for “{q}”. Try fewer words, or another spelling.</p>
    );
  return (
    <>
      <nav className="sort" aria-label="Order of the results">
        <span>
          <b className="num">{total}</b> {total === 1 ? 'story' : 'stories'}
        </span>
        {searchOrders.map((name) => (
          <a
            key={name}
            href={addressOf(q, 1, name)}
            aria-current={name === order ? 'true' : undefined}
          >
            {orderNames[name]}
          </a>
        ))}
      </nav>
      <SearchResults hits={hits} place={place} />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => addressOf(q, number, order)}
        next="More results"
      />
    </>
  );
}
