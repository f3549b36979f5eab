import { pagerNumbers } from '@/lib/articles/paging';

type Props = {
  page: number;
  pages: number;
  /** The address of a page by its number. */
  hrefOf: (page: number) => string;
  /** What the step to the next page is called, such as "Older stories". */
  next: string;
};

/** Numbered pages of a list; nothing when there is only one. */
export function Pagination({ page, pages, hrefOf, next }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label="Pages">
      {pagerNumbers(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : number === page ? (
          <a key={number} href={hrefOf(number)} aria-current="page">
            {number}
          </a>
        ) : (
          <a key={number} href={hrefOf(number)}>
            {number}
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
