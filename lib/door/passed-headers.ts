import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { holdHeader } from '../live/hold';
import { passedCacheControl } from './cache-control';
import type { Area } from './routes';
import { policyFor, type Header } from './security-headers';

/** Of one connection or one framework, and nobody else's business. */
const dropped = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'server',
  'x-powered-by',
  'x-nextjs-cache',
  'x-middleware-rewrite',
  'x-middleware-next',
  holdHeader,
];

/** A link is a secret: no page that is opened from there hears of it, and no search engine keeps what it shows. */
const ofAPreview = {
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

type Passed = {
  area: Area;
  path: string;
  method: string;
  status: number;
  asked: IncomingHttpHeaders;
  requestId: string;
  base: Header[];
};

/** The headers of a passed-through answer: Next's own, with the door's word on caching and safety. */
export function passedHeaders(answer: IncomingHttpHeaders, passed: Passed): OutgoingHttpHeaders {
  const { area, path, method, status, asked, requestId, base } = passed;
  const headers: OutgoingHttpHeaders = { ...answer };
  for (const name of dropped) delete headers[name];
  for (const [name, value] of base) headers[name.toLowerCase()] = value;
  headers['content-security-policy'] ??= policyFor(
    area,
    path,
    String(answer['content-type'] ?? ''),
  );
  headers['x-request-id'] = requestId;
  if (path.startsWith('/preview/')) Object.assign(headers, ofAPreview);

  const setsCookie = answer['set-cookie'] !== undefined;
  const wanted = answer['cache-control'];
  const cacheControl = passedCacheControl({
    area,
    path,
    method,
    status,
    wanted,
    asked,
    setsCookie,
  });
  headers['cache-control'] = cacheControl;
  if (area === 'api' && cacheControl.startsWith('public')) headers.vary = 'Cookie, Authorization';
  return headers;
}
