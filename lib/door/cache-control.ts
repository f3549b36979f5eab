import type { IncomingHttpHeaders } from 'node:http';
import type { Area } from './routes';

/** Never in a cache of anyone's: what depends on the visitor, and everything that went wrong. */
export const noStore = 'private, no-store';

/**
 * For public pages. Browsers ask each time (a 304 costs nothing here); a CDN, which hears no purge, may be half a minute
 * behind. What is missing or moved can change its mind any moment, so it ages sooner.
 */
export const pageCacheControl = (status: number) =>
  status === 200
    ? 'public, max-age=0, s-maxage=30, stale-while-revalidate=60'
    : 'public, max-age=0, s-maxage=10';

/** The API's reads that are the same for everyone who comes without credentials. */
const publicReads =
  /^\/api\/v1\/(openapi\.json|articles(\/[^/]+(\/(related|comments))?)?|search\/suggestions)$/;

export type PassedAnswer = {
  area: Area;
  path: string;
  method: string;
  status: number;
  /** What Next wants to say. */
  wanted: string | undefined;
  /** What the visitor brought: with credentials no answer is public. */
  asked: IncomingHttpHeaders;
  setsCookie: boolean;
};

/** The Cache-Control of a passed-through answer. Public only where it is declared AND the handler says so AND nobody is signed in. */
export function passedCacheControl(answer: PassedAnswer): string {
  const { area, path, method, status, wanted, asked, setsCookie } = answer;
  const isRead = method === 'GET' || method === 'HEAD';
  const isWhole = status === 200 || status === 206 || status === 304;
  if (setsCookie || !isRead || !isWhole) return noStore;
  // A file's address changes with its content.
  if (area === 'media') return wanted ?? 'public, max-age=86400';
  const isAnonymous = asked.cookie === undefined && asked.authorization === undefined;
  const isPublic = area === 'api' && publicReads.test(path) && isAnonymous;
  return isPublic && wanted?.startsWith('public') ? wanted : noStore;
}
