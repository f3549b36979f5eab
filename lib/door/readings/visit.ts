import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a GET is somebody opening a page: a browser that loads a document for a person. Browsers say so; of one too old
 * for that, that it takes HTML. Not when it only fetches ahead, and not for those who work here (the readable cookie of
 * lib/auth/session.ts, which only staff have). Runs at every hit.
 */
export function isOpening(headers: IncomingHttpHeaders): boolean {
  const dest = headers['sec-fetch-dest'];
  const isPage =
    dest === undefined ? headers.accept?.includes('text/html') === true : dest === 'document';
  if (!isPage || headers['sec-purpose'] !== undefined) return false;
  if (headers.purpose === 'prefetch' || headers['x-moz'] === 'prefetch') return false;
  return !isStaff(headers);
}

const staffCookie = /(?:^|;\s*)staff=1(?:;|$)/;

/** Whoever works here reads the pages more often than any reader. */
export const isStaff = ({ cookie }: IncomingHttpHeaders): boolean =>
  cookie !== undefined && staffCookie.test(cookie);

/** They ask not to be recognised: what they open is counted, that it was they is not. */
export const wantsPrivacy = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-gpc'] === '1' || headers.dnt === '1';
