import type { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RenderNotes } from '../cache/page';
import { Capture, cleanRequest } from './capture';
import { NeedsScripts, slim } from './document';
import type { Parcel } from './parcel';

export type NextHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type Parts = {
  next: NextHandler;
  notes: AsyncLocalStorage<RenderNotes>;
  site: URL;
  /** Told about pages that break the rules of public pages. */
  complain: (path: string, message: string) => void;
  timeoutMs?: number;
};

/** Renders one public address as nobody in particular, and says what the page depends on. Rejects when it hangs. */
export async function renderPage(path: string, parts: Parts): Promise<Parcel> {
  const mine: RenderNotes = { tags: new Set(), freshUntil: Infinity };
  const req = cleanRequest(path, parts.site);
  const res = new Capture(req);
  const timeout = setTimeout(
    () => res.destroy(new Error('the render timed out')),
    parts.timeoutMs ?? 10_000,
  );
  try {
    await Promise.all([parts.notes.run(mine, () => parts.next(req, res)), res.done]);
  } finally {
    clearTimeout(timeout);
  }

  const contentType = String(res.getHeader('content-type') ?? '');
  const location = res.getHeader('location');
  const lastModified = res.getHeader('last-modified');
  const hasCookie = res.hasHeader('set-cookie');
  if (hasCookie) parts.complain(path, 'a public page sets a cookie');
  const { body, isWhole } = bodyOf(res.body(), contentType, (message) =>
    parts.complain(path, message),
  );
  return {
    report: {
      status: statusOf(res.statusCode, mine),
      contentType,
      location: location === undefined ? undefined : String(location),
      lastModified: lastModified === undefined ? undefined : String(lastModified),
      tags: [...mine.tags],
      ...(mine.styles && { styles: [...mine.styles].map(hashOf) }),
      freshUntil: Number.isFinite(mine.freshUntil) ? mine.freshUntil : null,
      isStorable: mine.failed === undefined && !hasCookie && !isWhole,
      isWhole,
      isBlank: isHtml(contentType) && body.subarray(0, 200).includes('id="__next_error__"'),
    },
    body,
  };
}

/** How a policy names a style element: by its text. */
const hashOf = (css: string) => `sha256-${createHash('sha256').update(css).digest('base64')}`;

/** What threw after the head had gone out as 200 is a failure all the same; the words of respondWith() go out as 200 too. */
function statusOf(sent: number, { failed, status }: RenderNotes): number {
  if (failed !== undefined) return Math.max(sent, 500);
  return sent === 200 && status ? status : sent;
}

const isHtml = (contentType: string) => contentType.startsWith('text/html');

function bodyOf(body: Buffer, contentType: string, complain: (message: string) => void) {
  if (!isHtml(contentType)) return { body, isWhole: false };
  try {
    return { body: Buffer.from(slim(body.toString('utf8'))), isWhole: false };
  } catch (error) {
    if (!(error instanceof NeedsScripts)) throw error;
    complain(error.message);
    return { body, isWhole: true };
  }
}
