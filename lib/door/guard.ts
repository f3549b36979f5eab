import type { IncomingMessage } from 'node:http';
import type { Area } from './routes';
import type { SiteHosts } from './site-hosts';

/** The parts of a request that are looked at before anything is done with it. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** Why a request goes no further. `detail` is shown to whoever asked. */
export type Refusal = {
  status: 400 | 401 | 403 | 404 | 405 | 408 | 410 | 413 | 414 | 421 | 429 | 500 | 503;
  detail: string;
  headers?: Record<string, string>;
};

const maxUrl = 4096;
const reads = ['GET', 'HEAD'];
const methods: Record<Area | 'public', string[]> = {
  public: reads,
  media: reads,
  admin: [...reads, 'POST'],
  account: [...reads, 'POST'],
  api: [...reads, 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
};

/** Whether the request has exactly one `Host` and it is ours. Runs on every hit, so it allocates nothing. */
export function isOurHost({ headers, rawHeaders }: Asked, hosts: SiteHosts): boolean {
  return hosts.has(headers.host ?? '') && countHosts(rawHeaders) === 1;
}

/** Node keeps the first of two `Host` lines; something before us may have believed the second. */
function countHosts(rawHeaders: string[]): number {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    if (name.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count;
}

/** Refuses what is wrong whatever the address: the form of the target, the host, a change of protocol. */
export function checkMessage(asked: Asked, hosts: SiteHosts): Refusal | undefined {
  const url = asked.url ?? '';
  // An absolute target ("GET http://other/") would become the base of Next's own redirects.
  if (!url.startsWith('/') || url.startsWith('//') || /[\\#\s]/.test(url)) {
    return { status: 400, detail: 'The request target must be a path that starts with one slash.' };
  }
  if (url.length > maxUrl) return { status: 414, detail: 'The address is too long.' };
  if (countHosts(asked.rawHeaders) !== 1) {
    return { status: 400, detail: 'Send exactly one Host header.' };
  }
  // Health checks come to an address of the machine, not to the site's name, and learn nothing about the site.
  const isProbe = /^\/api\/(health|ready)$/.test(url);
  if (!isProbe && !hosts.has(asked.headers.host!.toLowerCase())) {
    return { status: 421, detail: 'This server does not answer for that host.' };
  }
  if (/\bwebsocket\b/i.test(asked.headers.upgrade ?? '')) {
    return { status: 400, detail: 'This site speaks no WebSocket.' };
  }
  return undefined;
}

/** Refuses methods that nothing at the address answers, TRACE and CONNECT among them. */
export function checkMethod(method: string, area: Area | 'public'): Refusal | undefined {
  const allowed = methods[area];
  return allowed.includes(method) ? undefined : refusedMethod(method, allowed.join(', '));
}

/** The refusal of a method, which names those that will do. */
export function refusedMethod(method: string, allow: string): Refusal {
  return {
    status: 405,
    detail: `Nothing here answers to ${/^[A-Z]{1,20}$/.test(method) ? method : 'that method'}.`,
    headers: { Allow: allow },
  };
}

/**
 * Refuses an unsafe request that another site may have made the browser send. Pages take only what comes from our own
 * pages. The API does so for requests with a cookie; a Bearer token is not sent by a browser of itself, and where /api/v1
 * is given one, a cookie beside it counts for nothing (lib/route.ts). next-auth's endpoints carry a token of their own, and
 * a call of /api/v1 may show that token, which is looked at there: then a missing Origin (a program) will do, a foreign one
 * will not.
 */
export function checkOrigin(asked: Asked, area: Area, hosts: SiteHosts): Refusal | undefined {
  const { headers, method, url } = asked;
  if (reads.includes(method ?? '') || method === 'OPTIONS') return undefined;
  const isBearer = /^bearer /i.test(headers.authorization ?? '');
  if (isBearer && area === 'api' && /^\/api\/v1\//.test(url ?? '')) return undefined;

  const refusal: Refusal = {
    status: 403,
    detail: 'This request must come from a page of this site (same-origin Origin header).',
  };
  if (headers['sec-fetch-site'] === 'cross-site') return refusal;
  if (headers.origin !== undefined) {
    return headers.origin === hosts.get(headers.host!.toLowerCase()) ? undefined : refusal;
  }
  const showsToken = headers['x-csrf-token'] !== undefined && /^\/api\/v1\//.test(url ?? '');
  const isExempt =
    area === 'api' &&
    (headers.cookie === undefined || showsToken || /^\/api\/auth\//.test(url ?? ''));
  return isExempt ? undefined : refusal;
}

/** next-auth's session cookie under each name it goes by, also when it is cut into chunks. */
const sessionCookie = /(^|;\s*)(__Host-|__Secure-)?next-auth\.session-token(\.\d)?=[^;\s]/;

export const hasSession = (headers: Asked['headers']) => sessionCookie.test(headers.cookie ?? '');

/**
 * Keeps strangers away from the decoder of server actions, where Next's and React's worst holes have been. A POST to a
 * page is always an action; in the newsroom nobody without a session has any business with one.
 */
export function checkAction(asked: Asked, area: Area): Refusal | undefined {
  if (asked.method === 'POST' && area === 'admin' && !hasSession(asked.headers)) {
    return { status: 403, detail: 'Please sign in first.' };
  }
  return undefined;
}
