import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { bodyLimit, hasBody } from './body-limits';
import { compressorFor } from './compress';
import { forwardHeaders, type Origin } from './forward-headers';
import { refusedMethod, type Refusal } from './guard';
import { methodsAt } from './methods-at';
import { unmatchedHeader } from './parcel';
import { passedHeaders } from './passed-headers';
import type { Renderers } from './renderers';
import type { Area } from './routes';
import type { Header } from './security-headers';

type Passing = {
  area: Area;
  path: string;
  origin: Origin;
  base: Header[];
  renderers: Renderers;
  /** Called instead of an answer from Next, while nothing has been sent yet. */
  refuse: (refusal: Refusal) => void;
  /** Called instead of a page that Next has no words for, or only such as scripts put in. */
  lost: (status: number) => void;
};

const silenceMs = 120_000;
const notMade: Refusal = {
  status: 503,
  detail: 'The answer could not be made. Please try again.',
};

/**
 * Everything that looks at the visitor: streamed to a renderer and back, aborted both ways, with the body's size and time
 * bounded while it arrives. Resolves when the answer has gone out, was refused or was cut off.
 */
export async function passThrough(
  req: IncomingMessage,
  res: ServerResponse,
  passing: Passing,
): Promise<void> {
  const { area, path, origin, renderers, refuse } = passing;
  const method = req.method!;
  const limit = bodyLimit(path);
  if (Number(req.headers['content-length'] ?? 0) > limit.bytes)
    return refuse(tooLarge(limit.bytes));

  const withBody = hasBody(req) && method !== 'GET' && method !== 'HEAD';
  const headers = forwardHeaders(req.headers, area, origin);
  if (withBody) Object.assign(headers, framing(req));
  const out = await renderers.open({ method, path: req.url!, headers });
  if (res.destroyed) return void out.destroy();

  await new Promise<void>((resolve) => {
    res.once('close', () => {
      if (!res.writableFinished) out.destroy(); // the visitor has gone: let the handler know
      resolve();
    });
    out.setTimeout(silenceMs, () => out.destroy(new Error('the renderer fell silent')));
    out.once('error', () => {
      if (res.headersSent) res.destroy();
      else refuse(notMade);
    });
    out.once('response', (answer) => reply(req, res, answer, passing));
    if (withBody) sendBody(req, res, out, { limit, refuse });
    else out.end();
  });
}

function reply(
  req: IncomingMessage,
  res: ServerResponse,
  answer: IncomingMessage,
  passing: Passing,
): void {
  if (res.headersSent) return void answer.destroy(); // refused while the body came in
  const { area, path, origin, base, renderers, refuse } = passing;
  const method = req.method!;
  const status = answer.statusCode!;
  if (area === 'api' && status === 405 && answer.headers.allow === undefined) {
    // Next says neither why nor what would do.
    answer.resume();
    const told = (refusal: Refusal) => void (res.headersSent || refuse(refusal));
    methodsAt(path, origin, renderers).then(
      (allow) => told(refusedMethod(method, allow)),
      () => told(notMade),
    );
    return;
  }
  const { requestId } = origin;
  const isLost = status >= 500 || answer.headers[unmatchedHeader] !== undefined;
  if (isLost && area !== 'api' && answer.headers['content-type']?.startsWith('text/html')) {
    answer.resume();
    return passing.lost(status);
  }
  const headers = passedHeaders(answer.headers, {
    area,
    path,
    method,
    status,
    asked: req.headers,
    requestId,
    base,
  });
  const accept = req.headers['accept-encoding'] as string | undefined;
  const compressor = compressorFor({ method, status, accept }, headers);
  // An answer before the end of the question: the rest of it would be read as the next request.
  if (hasBody(req) && !req.complete) res.shouldKeepAlive = false;
  res.writeHead(status, headers);
  res.flushHeaders();
  const done = () => undefined; // pipeline has closed both ends by then
  if (compressor) pipeline(answer, compressor, res, done);
  else pipeline(answer, res, done);
}

/**
 * How the renderer sees where a body ends. Of itself Node says so for some methods only: after the head of a DELETE the
 * bytes would be read as the next request.
 */
function framing({ headers }: IncomingMessage): Record<string, string> {
  const length = headers['content-length'];
  return length ? { 'content-length': length } : { 'transfer-encoding': 'chunked' };
}

type Body = { limit: { bytes: number; seconds: number }; refuse: (refusal: Refusal) => void };

function sendBody(
  req: IncomingMessage,
  res: ServerResponse,
  out: ClientRequest,
  { limit, refuse }: Body,
): void {
  const give = (refusal: Refusal) => {
    clearTimeout(timer);
    req.off('data', count);
    req.unpipe(out);
    out.removeAllListeners('error').on('error', () => undefined);
    out.destroy();
    if (!res.headersSent) refuse(refusal);
  };
  let bytes = 0;
  // Also for bodies that come in chunks and do not say how long they will be.
  const count = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limit.bytes) give(tooLarge(limit.bytes));
  };
  const timer = setTimeout(
    () => give({ status: 408, detail: 'The request took too long to arrive.' }),
    limit.seconds * 1000,
  );
  req.once('end', () => clearTimeout(timer));
  req.once('close', () => clearTimeout(timer));
  req.on('data', count);
  req.pipe(out);
  if (req.headers.expect !== undefined) res.writeContinue();
}

const tooLarge = (bytes: number): Refusal => ({
  status: 413,
  detail: `What you sent is larger than the ${bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MB` : `${bytes / 1024} kB`} this address takes.`,
});
