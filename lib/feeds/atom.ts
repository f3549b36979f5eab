import { escapeHtml } from '@/lib/articles/to-html';
import { mediaContent } from '@/lib/feeds/media';
import { newestOf, type FeedEntry, type FeedParts, type FeedPicture } from '@/lib/feeds/schema';
import {
  cdata,
  element,
  escapeXml,
  looksLikeHtml,
  textElement,
  xmlDocument,
} from '@/lib/feeds/xml';
import { feedPath, frontPath } from '@/lib/paths';

const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
};
const html = 'text/html';
const atomType = 'application/atom+xml';

const author = ({ name, url }: FeedEntry['authors'][number]) =>
  element('author', {}, textElement('name', name) + (url ? textElement('uri', url) : ''));

/** Entries as Atom 1.0 (RFC 4287). Pure: the same entries give the same text. */
export function atom({
  subject,
  publication,
  brand,
  locale,
  hub,
  entries,
  now,
}: FeedParts): string {
  const { origin, siteName } = publication;
  const self = origin + feedPath(subject.path, 'atom.xml');
  const updated = newestOf(
    entries.map((entry) => entry.updatedAt),
    now,
  );
  const feed = [
    textElement('id', self),
    words('title', subject.title),
    subject.description ? words('subtitle', subject.description) : '',
    textElement('updated', updated.toISOString()),
    element('link', { rel: 'alternate', type: html, href: origin + subject.path }),
    element('link', { rel: 'self', type: atomType, href: self }),
    hub ? element('link', { rel: 'hub', href: hub }) : '',
    // Whose words an entry without a byline are.
    author({ name: siteName, url: origin + frontPath() }),
    words('rights', siteName),
    textElement('generator', 'Broadsheet'),
    brand.icons ? textElement('icon', origin + brand.icons[192].path) : '',
    brand.nameplate ? textElement('logo', origin + brand.nameplate.day.path) : '',
    ...apart(entries).map((entry) => entryElement(entry, origin)),
  ];
  return xmlDocument(
    element('feed', { ...namespaces, 'xml:lang': locale }, feed.filter(Boolean).join('\n')),
  );
}

/** A text, and where it could be taken for markup the HTML that shows it. */
const words = (name: string, text: string) =>
  looksLikeHtml(text)
    ? element(name, { type: 'html' }, escapeXml(escapeHtml(text)))
    : textElement(name, text);

/**
 * Entries of which no two were changed in the same millisecond, as those are that were scheduled for the same minute: some
 * programs take such for one. Counted from the oldest, so that a new one moves none that was there.
 */
function apart(entries: readonly FeedEntry[]): FeedEntry[] {
  const taken = new Set<number>();
  return entries
    .toReversed()
    .map((entry) => {
      let at = entry.updatedAt.getTime();
      while (taken.has(at)) at++;
      taken.add(at);
      return { ...entry, updatedAt: new Date(at) };
    })
    .reverse();
}

function entryElement(entry: FeedEntry, origin: string): string {
  const { conversation, inReplyTo, picture } = entry;
  const parts = [
    textElement('id', entry.guid),
    words('title', entry.title),
    element('link', { rel: 'alternate', type: html, href: entry.url }),
    textElement('published', entry.publishedAt.toISOString()),
    textElement('updated', entry.updatedAt.toISOString()),
    ...entry.authors.map(author),
    ...entry.categories.map((term) => element('category', { term })),
    words('summary', entry.summary),
    entry.html === null ? '' : element('content', { type: 'html' }, cdata(entry.html)),
    conversation
      ? element('link', {
          rel: 'replies',
          type: atomType,
          href: origin + feedPath(conversation.path, 'atom.xml'),
        })
      : '',
    inReplyTo
      ? element('thr:in-reply-to', { ref: inReplyTo.guid, href: inReplyTo.url, type: html })
      : '',
    ...(picture ? [pictureElements(picture)] : []),
  ];
  return element(
    'entry',
    { 'xml:lang': entry.language ?? undefined },
    parts.filter(Boolean).join('\n'),
  );
}

const pictureElements = (picture: FeedPicture) =>
  element('link', { rel: 'enclosure', type: picture.type, href: picture.url }) +
  mediaContent(picture);
