import type { IncomingMessage, ServerResponse } from 'node:http';
import { placeOf, slugAt } from '@/lib/readings/place';
import { readingInput } from '@/lib/readings/schema';
import { noStore } from '../cache-control';
import type { Refusal } from '../guard';
import { resolve } from '../routes';
import type { Header } from '../security-headers';
import type { Readings } from './readings';

type Parts = { readings: Readings; base: Header[]; refuse: (refusal: Refusal) => void };

const maxBytes = 2_048;
const maxMs = 5_000;

/** Takes what a page tells when it is left. The guard has looked at method, host and origin. */
export async function takeReading(
  req: IncomingMessage,
  res: ServerResponse,
  { readings, base, refuse }: Parts,
): Promise<void> {
  if (req.method !== 'POST') {
    const detail = 'Pages tell here how they were read, by POST.';
    return refuse({ status: 405, detail, headers: { Allow: 'POST' } });
  }
  // Browsers always say where a beacon comes from; the guard lets programs without a cookie be silent about it.
  if (req.headers.origin === undefined) {
    return refuse({ status: 403, detail: 'Only pages of this site tell how they were read.' });
  }
  const body = await textOf(req);
  if (body === undefined) {
    return refuse({ status: 413, detail: `What a page tells has at most ${maxBytes} bytes.` });
  }
  const parsed = readingInput.safeParse(jsonOf(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const detail = `This is not how a page tells it: ${issue!.path.join('.') || 'the body'}: ${issue!.message}`;
    return refuse({ status: 400, detail });
  }
  const place = placeAt(parsed.data.p);
  // Of a page that is no story only that it was opened can be told.
  const isOfUse = place !== undefined && (slugAt(place) !== undefined || parsed.data.v === 1);
  if (isOfUse && !readings.read(place, parsed.data, req, Date.now())) {
    const detail = 'Too much was told from here. Please wait a moment.';
    return refuse({ status: 429, detail, headers: { 'Retry-After': '10' } });
  }
  res.writeHead(204, [...base, ['Cache-Control', noStore] satisfies Header].flat());
  res.end();
}

function placeAt(address: string): string | undefined {
  const target = resolve(address);
  return target.kind === 'page' ? placeOf(target.key) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body, or undefined when it is too long or takes too long. */
function textOf(req: IncomingMessage): Promise<string | undefined> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const end = (text: string | undefined) => {
      clearTimeout(timer);
      req.removeAllListeners('data').resume();
      done(text);
    };
    const timer = setTimeout(() => end(undefined), maxMs);
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) end(undefined);
      else parts.push(chunk);
    });
    req.once('end', () => end(String(Buffer.concat(parts))));
    req.once('close', () => end(undefined));
  });
}
