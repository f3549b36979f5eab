import { mediaCsp } from '@/lib/door/security-headers';
import type { Served } from '@/lib/media/serving/loaders';
import { inlineDisposition } from '@/lib/media/serving/disposition';

/** What nobody may make more of than a picture, wherever it is opened; the door says the same. */
const safety = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': mediaCsp,
} as const;

const plain = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/** A picture's file as an HTTP answer; 304 for who has it. */
export function pictureResponse(request: Request, served: Served): Response {
  if (served.kind === 'missing')
    return new Response('There is no such picture.', {
      status: 404,
      headers: { ...safety, ...plain },
    });
  if (served.kind === 'waiting')
    return new Response('This picture is being made ready.', {
      status: 503,
      headers: { ...safety, ...plain, 'Retry-After': '5' },
    });
  const { bytes, type, fileName, etag, isLasting } = served;
  const headers: Record<string, string> = {
    ...safety,
    ETag: etag,
    'Cache-Control': isLasting ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  };
  if (matches(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': inlineDisposition(fileName),
    },
  });
}

const matches = (asked: string | null, etag: string) =>
  asked?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
