import { contentTypes, feedFormats, type FeedFormat } from '@/lib/feeds/schema';

export type FeedContext = { params: Promise<{ slug: string; feed: string }> };

/** "atom.xml" as a format; null for any other word. */
export const feedFormatOf = (word: string): FeedFormat | null =>
  feedFormats.find((format) => format === word) ?? null;

const missing = () =>
  new Response('There is no such feed.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** A feed as an answer, 404 when there is none. */
export function feedAnswer(format: FeedFormat | null, text: string | null): Response {
  if (format === null || text === null) return missing();
  return new Response(text, { headers: { 'Content-Type': contentTypes[format] } });
}

/** An XML file as an answer, 404 when there is none. */
export function xmlAnswer(text: string | null): Response {
  if (text === null) return missing();
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
