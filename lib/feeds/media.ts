import { escapeHtml } from '@/lib/articles/to-html';
import type { FeedPicture } from '@/lib/feeds/schema';
import { element, escapeXml, looksLikeHtml, textElement } from '@/lib/feeds/xml';

/** A picture as Media RSS has it, in RSS and Atom alike; words that could be taken for HTML are said to be HTML that shows them. */
export function mediaContent(picture: FeedPicture): string {
  const { url, type, width, height, words, credit } = picture;
  const description = looksLikeHtml(words)
    ? element('media:description', { type: 'html' }, escapeXml(escapeHtml(words)))
    : element('media:description', { type: 'plain' }, escapeXml(words));
  return element(
    'media:content',
    { url, type, medium: 'image', width, height },
    (words && description) + (credit && textElement('media:credit', credit)),
  );
}
