import type { IncomingHttpHeaders } from 'node:http';
import type { Area } from './routes';

/**
 * What a visitor may say to Next. An allow-list: Next obeys a growing number of `x-…` and `next-…` headers that were
 * meant for its own proxy, and each has been somebody's way around a guard. Nothing that says how long a body is: only who
 * sends one says so, or the renderer would take the next request on that connection for it.
 */
const allowed: (keyof IncomingHttpHeaders)[] = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'cookie',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'last-event-id',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
];

/** Next's own browser code needs these, and it runs in the newsroom and on account pages only. */
const router: (keyof IncomingHttpHeaders)[] = [
  'next-action',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
  'rsc',
  'x-action-forwarded',
  'x-deployment-id',
];

const more: Record<Area, (keyof IncomingHttpHeaders)[]> = {
  admin: router,
  account: router,
  api: ['x-csrf-token'],
  media: ['range', 'if-range'],
};

/** What the door knows about the request and says in the visitor's place. */
export type Origin = { address: string; host: string; protocol: string; requestId: string };

/** The headers that go to the renderer with a passed-through request. */
export function forwardHeaders(
  given: IncomingHttpHeaders,
  area: Area,
  origin: Origin,
): Record<string, string> {
  const headers: Record<string, string> = {
    host: origin.host,
    // Next compares a server action's Origin with this host: it must be one that the guard has seen.
    'x-forwarded-host': origin.host,
    'x-forwarded-proto': origin.protocol,
    'x-forwarded-for': origin.address,
    'x-request-id': origin.requestId,
  };
  for (const name of [...allowed, ...more[area]]) {
    const value = given[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}
