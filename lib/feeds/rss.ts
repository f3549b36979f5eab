import { escapeHtml } from '@/lib/articles/to-html';
import {
  newestOf,
  type FeedEntry,
  type FeedParts,
  type FeedPicture,
  type FeedSubject,
} from '@/lib/feeds/schema';
import type { Mark } from '@/lib/logo/brand';
import { mediaContent } from '@/lib/feeds/media';
import { cdata, element, escapeXml, textElement, xmlDocument } from '@/lib/feeds/xml';
import { feedPath } from '@/lib/paths';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
};

/**
 * A text. Nothing says whether it is text or HTML; as numbers, "&" and "<" are read as text most widely (RSS Profile).
 */
const words = (name: string, text: string) =>
  element(name, {}, escapeXml(text).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'));

/** RFC 822, with the year in four digits, in Greenwich time. */
const rfc822 = (at: Date) => at.toUTCString();

/** Entries as RSS 2.0. Pure: the same entries give the same text. */
export function rss({ subject, publication, brand, locale, hub, entries, now }: FeedParts): string {
  const { origin, siteName } = publication;
  const updated = newestOf(
    entries.map((entry) => entry.updatedAt),
    now,
  );
  const link = (rel: string, href: string, type?: string) =>
    element('atom:link', { href, rel, type });
  const channel = [
    words('title', subject.title),
    textElement('link', origin + subject.path),
    words('description', subject.description),
    link('self', origin + feedPath(subject.path, 'feed.xml'), 'application/rss+xml'),
    hub ? link('hub', hub) : '',
    textElement('language', locale),
    words('copyright', siteName),
    textElement('lastBuildDate', rfc822(updated)),
    textElement('generator', 'Broadsheet'),
    brand.small ? imageElement(brand.small, { subject, origin }) : '',
    ...entries.map((entry) => item(entry, origin)),
  ];
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element('channel', {}, channel.filter(Boolean).join('\n')),
    ),
  );
}

/** The feed's picture: title and link must be those of the channel. */
const imageElement = (
  { path, width, height }: Mark,
  { subject, origin }: { subject: FeedSubject; origin: string },
) =>
  element(
    'image',
    {},
    textElement('url', origin + path) +
      words('title', subject.title) +
      textElement('link', origin + subject.path) +
      textElement('width', String(width)) +
      textElement('height', String(height)),
  );

function item(entry: FeedEntry, origin: string): string {
  const { conversation, inReplyTo, picture, publishedAt, updatedAt } = entry;
  const parts = [
    words('title', entry.title),
    textElement('link', entry.url),
    element('guid', { isPermaLink: 'false' }, escapeXml(entry.guid)),
    textElement('pubDate', rfc822(publishedAt)),
    updatedAt > publishedAt ? textElement('atom:updated', updatedAt.toISOString()) : '',
    // RSS's own <author> is a mail address, which nobody's byline is.
    ...entry.authors.map(({ name }) => words('dc:creator', name)),
    entry.language ? textElement('dc:language', entry.language) : '',
    ...entry.categories.map((name) => words('category', name)),
    // The description is HTML by custom, so that a text is escaped twice.
    textElement('description', escapeHtml(entry.summary)),
    entry.html === null ? '' : element('content:encoded', {}, cdata(entry.html)),
    conversation ? textElement('comments', conversation.url) : '',
    conversation ? textElement('wfw:commentRss', origin + feedPath(conversation.path)) : '',
    inReplyTo
      ? element('thr:in-reply-to', { ref: inReplyTo.guid, href: inReplyTo.url, type: 'text/html' })
      : '',
    picture ? pictureElements(picture) : '',
  ];
  return element('item', {}, parts.filter(Boolean).join('\n'));
}

/** The length of an enclosure must be there; how many bytes a picture has is not known here, which is written 0. */
const pictureElements = (picture: FeedPicture) =>
  element('enclosure', { url: picture.url, length: 0, type: picture.type }) + mediaContent(picture);
