/** Stories on one page of a list. */
export const storiesPerPage = 20;

/** The page that `?page=` asks for: 1 without it, null for anything but a whole number from 1 written plainly. */
export function pageNumber(value: string | string[] | undefined): number | null {
  if (value === undefined || value === '') return 1;
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}

/** How many pages a list has: an empty one has its first. */
export const pageCount = (total: number, perPage: number) =>
  Math.max(1, Math.ceil(total / perPage));

/** The numbers a pager shows for page `page` of `pages`: the ends, the neighbours, and null for a gap. */
export function pagerNumbers(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  shown.sort((a, b) => a - b);
  return shown.flatMap((n, i) => {
    const before = shown[i - 1];
    if (before === undefined || n === before + 1) return [n];
    // A gap of one number is the number itself.
    return n === before + 2 ? [n - 1, n] : [null, n];
  });
}
