import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './compress';
import { isWorthCompressing } from './compress';
import type { Header } from './security-headers';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** One finished answer in one encoding, with header lists as `writeHead` takes them: a hit builds nothing. */
export type Face = { head: string[]; head304: string[]; etag: string; body: Buffer };
export type Faces = {
  status: number;
  byEncoding: Record<Encoding, Face>;
  bytes: number;
  /** What its Last-Modified says; only feeds have one. */
  lastModified?: string;
};

type Answer = {
  status: number;
  contentType: string;
  headers: Header[];
  body: Buffer;
  /** Whether it stays as it is for as long as the process lives, so that the best compression pays. */
  isLasting?: boolean;
};

/** Headers that describe a body, which a 304 has not. */
const ofTheBody = new Set(['content-type', 'content-length', 'content-encoding', 'location']);

/**
 * Compresses an answer once, for all who will ask for it. The ETag is a hash of what is sent, so that every door process
 * says the same one: nothing that differs by process or moment may be among the headers but `Last-Modified`, which it
 * leaves out.
 */
export async function facesOf({
  status,
  contentType,
  headers,
  body,
  isLasting,
}: Answer): Promise<Faces> {
  const isText = isWorthCompressing(contentType) && body.length >= 256;
  const [br, gz] = isText
    ? await Promise.all([toBrotli(body, isLasting), zip(body, { level: isLasting ? 9 : 7 })])
    : [body, body];
  const all: Header[] = contentType ? [['Content-Type', contentType], ...headers] : headers;
  const hash = createHash('sha1')
    .update(JSON.stringify([status, all.filter(([name]) => name !== 'Last-Modified')]))
    .update(body)
    .digest('base64url');

  const face = (encoding: Encoding, suffix: string, bytes: Buffer): Face => {
    const etag = `"${hash}${isText ? suffix : ''}"`; // strong, so one for each encoding
    const list: Header[] = [...all, ['ETag', etag]];
    if (isText) list.push(['Vary', 'Accept-Encoding']);
    const head304 = list.filter(([name]) => !ofTheBody.has(name.toLowerCase())).flat();
    list.push(['Content-Length', String(bytes.length)]);
    if (isText && encoding !== 'identity') list.push(['Content-Encoding', encoding]);
    return { head: list.flat(), head304, etag, body: bytes };
  };
  const byEncoding = {
    br: face('br', '-b', br),
    gzip: face('gzip', '-g', gz),
    identity: face('identity', '', body),
  };
  const bodies = isText ? br.length + gz.length + body.length : body.length;
  const [, lastModified] = headers.find(([name]) => name === 'Last-Modified') ?? [];
  return {
    status,
    byEncoding,
    bytes: bodies + 6144, // and about so much for headers, keys and tags
    ...(lastModified ? { lastModified } : {}),
  };
}

/**
 * Quality 6 for pages: 9 takes ten times as long for nothing, 11 a hundred times for 7%. Drawings that are compressed once
 * get 16% smaller by 11; a large script of the newsroom would keep others waiting. Very long bodies are sitemaps.
 */
const toBrotli = (body: Buffer, isLasting = false) =>
  brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]:
        body.length > 1_000_000 ? 4 : isLasting && body.length <= 100_000 ? 11 : 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
