import { noStore, pageCacheControl } from './cache-control';
import { errorPage, errorPageCsp, type Words } from './error-page';
import { facesOf } from './faces';
import type { Page } from './page-cache';
import type { Parcel } from './parcel';
import { speculationRulesPath } from './routes';
import { styledCsp, wholePageCsp, type Header } from './security-headers';

/** What may be kept. A 302, 303 or 307 is for now; a 5xx is an accident; anything else is not a page. */
const storable = [200, 301, 308, 404, 410];

/** What a public route may send and the door will keep: pages, feeds, sitemaps, the icons that Next makes. */
const types =
  /^(text\/(html|plain|xml)|application\/((rss|atom)\+xml|xml|(feed\+|manifest\+|speculationrules\+)?json)|image\/(svg\+xml|png|jpeg|x-icon|vnd\.microsoft\.icon))\s*(;|$)/;

/**
 * Makes the door's answer of what the renderer sent. Of Next's headers only type, location and the moment of the last
 * change are taken over: so no cookie, no `Vary` and no debug header can ever be stored.
 */
export async function pageOf(
  { report, body }: Parcel,
  base: Header[],
  /** For words of our own. */
  words: Words = {},
): Promise<Page> {
  const { status, isBlank, location } = report;
  const isMove = location !== undefined && status >= 300 && status < 400;
  const isKept =
    report.isStorable && storable.includes(status) && (isMove || types.test(report.contentType));
  // Next leaves its error pages to be drawn in the browser, by scripts that public pages do not have.
  const isOurWords = status >= 500 || (isBlank && status >= 400);
  const pageCsp = report.isWhole ? wholePageCsp : styledCsp(report.styles ?? []);
  const csp = isOurWords ? errorPageCsp(words) : pageCsp;
  const headers: Header[] = [
    ...base,
    ['Content-Security-Policy', csp],
    ['Cache-Control', isKept ? pageCacheControl(status) : noStore],
  ];
  if (status === 200 && report.contentType.startsWith('text/html'))
    headers.push(['Speculation-Rules', `"${speculationRulesPath}"`]);
  if (isMove) headers.push(['Location', ascii(location)]);
  if (isKept && report.lastModified) headers.push(['Last-Modified', report.lastModified]);
  const answer = isOurWords
    ? { contentType: 'text/html; charset=utf-8', body: Buffer.from(errorPage(status, words)) }
    : isMove
      ? { contentType: '', body: Buffer.alloc(0) }
      : { contentType: report.contentType, body };
  return {
    faces: await facesOf({ status, headers, ...answer }),
    tags: report.tags,
    freshUntil: report.freshUntil ?? Infinity,
    isStorable: isKept,
  };
}

/** Node refuses to send a header with anything else. */
const ascii = (location: string) =>
  /[^\x21-\x7e]/.test(location) ? encodeURI(location) : location;
