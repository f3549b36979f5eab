import type { OutgoingHttpHeaders } from 'node:http';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

// Not event streams: they are read line by line by something that must not wait for a block to fill.
const worth =
  /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml)\b|application\/(javascript|wasm)\b|image\/svg)/i;

export const isWorthCompressing = (contentType: string) => worth.test(contentType);

/** The best encoding that the client takes: by its own weights, and at equal weight by size. */
export function pickEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const weights = new Map<string, number>();
  for (const part of accept.split(',')) {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const q = parameters.find((text) => text.startsWith('q='));
    weights.set(name!, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  // Identity is the way out when nothing else fits, never a preference.
  const best = weight('br') >= weight('gzip') ? 'br' : 'gzip';
  return weight(best) > 0 ? best : 'identity';
}

const remembered = new Map<string, Encoding>();

/** The same for the hot path: browsers send the same few strings for ever. */
export function pickRemembered(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  let encoding = remembered.get(accept);
  if (!encoding) {
    encoding = pickEncoding(accept);
    if (remembered.size < 1000) remembered.set(accept, encoding);
  }
  return encoding;
}

type Passing = { method: string; status: number; accept: string | undefined };

/**
 * A compressor for an answer that passes through, or undefined when it should go as it is; `headers` are changed to
 * match. Each piece is flushed as it comes, so that React's streaming still arrives in pieces.
 */
export function compressorFor(
  passing: Passing,
  headers: OutgoingHttpHeaders,
): Transform | undefined {
  const { method, status, accept } = passing;
  const encoding = pickEncoding(accept);
  if (encoding === 'identity' || method === 'HEAD' || [204, 206, 304].includes(status))
    return undefined;
  if (!isWorthCompressing(String(headers['content-type'] ?? ''))) return undefined;
  if (headers['content-encoding'] || /no-transform/.test(String(headers['cache-control'] ?? '')))
    return undefined;
  if (Number(headers['content-length'] ?? Infinity) < 600) return undefined;
  delete headers['content-length'];
  headers['content-encoding'] = encoding;
  headers.vary = [headers.vary, 'Accept-Encoding'].flat().filter(Boolean).join(', ');
  return encoding === 'br'
    ? createBrotliCompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
      })
    : createGzip({ level: 5, flush: constants.Z_SYNC_FLUSH });
}
