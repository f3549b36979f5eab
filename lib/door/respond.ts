import type { IncomingMessage, ServerResponse } from 'node:http';
import { keepQuery } from '@/lib/redirects/table';
import { hasBody } from './body-limits';
import { noStore, pageCacheControl } from './cache-control';
import { pickRemembered } from './compress';
import { errorPage, errorPageCsp, problemJson, type Words } from './error-page';
import type { Faces } from './faces';
import type { Refusal } from './guard';
import { dataCsp, type Header } from './security-headers';

/** Sends a finished answer. The hot path: no URL is parsed, no header built, no promise made. */
export function sendFaces(
  req: IncomingMessage,
  res: ServerResponse,
  { status, byEncoding, lastModified }: Faces,
): void {
  const { headers, method } = req;
  const face = byEncoding[pickRemembered(headers['accept-encoding'] as string | undefined)];
  const known = headers['if-none-match'];
  // Where both are sent, the ETag decides (RFC 9110, 13.2.2).
  const isKnown =
    known === undefined
      ? lastModified !== undefined && isSame(headers['if-modified-since'], lastModified)
      : matches(known, face.etag);
  if (status === 200 && isKnown) {
    res.writeHead(304, face.head304);
    res.end();
    return;
  }
  res.writeHead(status, face.head);
  if (method === 'HEAD') res.end();
  else res.end(face.body);
}

/** Also within lists and behind the `W/` that a compressing proxy puts before it. */
const matches = (known: string, etag: string) =>
  known === etag || known === '*' || known.includes(etag);

/** The very moment and no later one: what was taken out of a feed makes it older than what somebody has of it. */
const isSame = (since: string | undefined, lastModified: string) =>
  since !== undefined && Date.parse(since) === Date.parse(lastModified);

/** Sends the same thing under its one address. 308, so that a form stays a form. */
export function sendMove(
  req: IncomingMessage,
  res: ServerResponse,
  to: string,
  base: Header[],
): void {
  const headers: Header[] = [...base, ['Content-Security-Policy', dataCsp], ['Location', to]];
  // Trodden paths may be remembered, but not for longer than an editor would wait to reuse an address.
  end(req, res, {
    status: 308,
    headers: [...headers, ['Cache-Control', 'public, max-age=300']],
    body: '',
  });
}

/** Sends where a page has moved, with the query that it was asked with: what is stored knows only of declared ones. */
export function sendMoved(res: ServerResponse, { status, byEncoding }: Faces, query: string): void {
  const { head } = byEncoding.identity;
  const led = head.map((value, at) =>
    head[at - 1] === 'Location' ? ascii(keepQuery(value, query)) : value,
  );
  res.writeHead(status, led);
  res.end();
}

/** What a request brings as its query may have raw bytes, and a header may not. */
const ascii = (location: string) => location.replace(/[^\x21-\x7e]/g, encodeURIComponent);

/** Sends where an old address leads, or that it leads nowhere any more. Ages like a page that has moved. */
export function sendLed(
  req: IncomingMessage,
  res: ServerResponse,
  { status, to }: { status: 307 | 308 | 410; to: string },
  { base, words }: Pick<Manner, 'base' | 'words'>,
): void {
  if (status === 410) {
    return sendRefusal(
      req,
      res,
      { status, detail: 'The page was here once and will not come back.' },
      { voice: 'html', base, words },
    );
  }
  const headers: Header[] = [
    ...base,
    ['Content-Security-Policy', dataCsp],
    ['Location', ascii(to)],
    ['Cache-Control', pageCacheControl(status)],
  ];
  end(req, res, { status, headers, body: '' });
}

/** How an answer that goes no further is worded: for people, or for programs. */
export type Voice = 'html' | 'json';

type Manner = {
  voice: Voice;
  base: Header[];
  requestId?: string;
  /** What a page for people is worded with. */
  words?: Words;
};

/** Sends a refusal in words. */
export function sendRefusal(
  req: IncomingMessage,
  res: ServerResponse,
  refusal: Refusal,
  { voice, base, requestId, words }: Manner,
): void {
  const { status, detail } = refusal;
  const isJson = voice === 'json';
  const headers: Header[] = [
    ...base,
    ['Content-Security-Policy', isJson ? dataCsp : errorPageCsp(words)],
    [
      'Content-Type',
      isJson ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
    ],
    ['Cache-Control', noStore],
    ...Object.entries(refusal.headers ?? {}),
  ];
  // With some chance in it, or all who were sent away come back in the same second.
  if (status === 503 && !refusal.headers?.['Retry-After'])
    headers.push(['Retry-After', String(2 + Math.floor(Math.random() * 5))]);
  if (requestId) headers.push(['X-Request-Id', requestId]);
  const body = isJson
    ? problemJson(status, detail)
    : errorPage(status, {
        ...words,
        ...(status >= 500 && { reference: requestId }),
      });
  end(req, res, { status, headers, body });
}

type Answer = { status: number; headers: Header[]; body: string };

function end(req: IncomingMessage, res: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = Buffer.from(body);
  const isStillSending = hasBody(req) && !req.complete;
  if (isStillSending) res.shouldKeepAlive = false;
  res.writeHead(
    status,
    [...headers, ['Content-Length', String(bytes.length)] satisfies Header].flat(),
  );
  // With `Expect: 100-continue` the body was never asked for.
  if (!isStillSending || req.headers.expect !== undefined) {
    res.end(req.method === 'HEAD' ? undefined : bytes);
    return;
  }
  // The answer is whole and says that the connection closes. Closing while the client is still sending would be a reset,
  // and it would never see the answer: read on for a moment.
  if (req.method === 'HEAD') res.flushHeaders();
  else res.write(bytes);
  linger(req, () => res.end());
}

const lingerBytes = 4 * 1024 * 1024;
const lingerMs = 1500;

function linger(req: IncomingMessage, done: () => void): void {
  let left = lingerBytes;
  const stop = () => {
    clearTimeout(timer);
    req.off('data', count);
    done();
  };
  const count = (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) stop();
  };
  const timer = setTimeout(stop, lingerMs);
  req.on('data', count);
  req.once('end', stop);
  req.once('close', stop);
  req.resume();
}
