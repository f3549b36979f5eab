import type { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clearSiteData } from '../auth/sign-out';
import type { RenderNotes } from '../cache/page';
import { unmatchedHeader } from './parcel';
import type { NextHandler } from './render-page';

type Parts = { next: NextHandler; notes: AsyncLocalStorage<RenderNotes> };

/**
 * Gives Next a request as the visitor sent it. A document gets the status that its page asked for with respondWith():
 * the page is rendered before the head goes out, since no Suspense boundary stands above it; one whose form was sent too
 * often gets 429. Answers to the router and to actions keep their status: the browser's code takes another one for a failure
 * and loads the page anew. A 404 of Next's own is an address without a route, for which the door has a page.
 */
export function passRequest(
  req: IncomingMessage,
  res: ServerResponse,
  { next, notes }: Parts,
): Promise<void> {
  const mine: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  const writeHead = res.writeHead.bind(res) as (status: number, ...rest: unknown[]) => typeof res;
  res.writeHead = (status: number, ...rest: unknown[]) => {
    const isDocument = String(res.getHeader('content-type') ?? '').startsWith('text/html');
    if (isDocument && status === 404) res.setHeader(unmatchedHeader, '1');
    if (mine.retryAfter !== undefined) res.setHeader('Retry-After', String(mine.retryAfter));
    if (mine.isSignedOut) res.setHeader('Clear-Site-Data', clearSiteData);
    const asked = mine.retryAfter === undefined ? (mine.status ?? 200) : 429;
    return writeHead(isDocument && status === 200 ? asked : status, ...rest);
  };
  return notes.run(mine, () => next(req, res));
}
