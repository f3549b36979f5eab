/** Feeds, sitemaps and icons are no pages that somebody reads. */
const file = /\.[a-z]{2,12}$/;

/**
 * What is counted for a page that the door keeps under this key: its path, the letters as they are, without the query. A
 * story's is /article/{slug}. Undefined for what is no page.
 */
export function placeOf(key: string): string | undefined {
  const mark = key.indexOf('?');
  const path = mark < 0 ? key : key.slice(0, mark);
  if (!path.startsWith('/') || file.test(path)) return undefined;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}

const articles = '/article/';

/** The slug when a place is a story's. */
export const slugAt = (place: string): string | undefined =>
  place.startsWith(articles) ? place.slice(articles.length) : undefined;
