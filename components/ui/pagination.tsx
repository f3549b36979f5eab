import { pagerNumbers } from '@/lib/articles/paging';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = {
  page: number;
  pages: number;
  /** The address of a page by its number. */
  hrefOf: (page: number) => string;
  /** What the step to the next page is called, such as "Older stories". */
  next: string;
  place: Place;
};

/** Numbered pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, hrefOf, next, place }: Props) {
  if (pages < 2) return null;
  const words = wordsIn(place);
  return (
    <nav className="pages" aria-label={words.site.lists.pages}>
      {pagerNumbers(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : number === page ? (
          <a key={number} href={hrefOf(number)} aria-current="page">
            {words.number(number)}
          </a>
        ) : (
          <a key={number} href={hrefOf(number)}>
            {words.number(number)}
          </a>
        ),
      )}
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {next}
        </a>
      )}
    </nav>
  );
}
