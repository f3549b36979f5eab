import { contentTypes, feedFormats, type FeedFile, type FeedFormat } from '@/lib/feeds/schema';

export type FeedContext = { params: Promise<{ slug: string; feed: string }> };

/** "atom.xml" as a format; null for any other word. */
export const feedFormatOf = (word: string): FeedFormat | null =>
  feedFormats.find((format) => format === word) ?? null;

const words = {
  404: 'There is no such feed.\n',
  410: 'This feed was here once and will not come back.\n',
} as const;

/** That there is no feed, or none any more, in words. */
export const noFeed = (status: 404 | 410 = 404) =>
  new Response(words[status], {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** A feed as an answer, 404 when there is none. */
export function feedAnswer(format: FeedFormat | null, file: FeedFile | null): Response {
  if (format === null || file === null) return noFeed();
  return new Response(file.text, {
    headers: {
      'Content-Type': contentTypes[format],
      'Last-Modified': file.changedAt.toUTCString(),
    },
  });
}

/** An XML file as an answer, 404 when there is none. */
export function xmlAnswer(text: string | null): Response {
  if (text === null) return noFeed();
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
