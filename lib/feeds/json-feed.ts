import type { FeedEntry, FeedParts } from '@/lib/feeds/schema';
import { feedPath, frontPath } from '@/lib/paths';
import { xmlText } from '@/lib/xml-text';

/** Entries as JSON Feed 1.1 (jsonfeed.org/version/1.1). Pure: the same entries give the same text. */
export function jsonFeed({ subject, publication, brand, locale, hub, entries }: FeedParts): string {
  const { origin, siteName } = publication;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: xmlText(subject.title),
    home_page_url: origin + subject.path,
    feed_url: origin + feedPath(subject.path, 'feed.json'),
    description: xmlText(subject.description),
    ...(brand.icons
      ? { icon: origin + brand.icons[512].path, favicon: origin + brand.icons[32].path }
      : {}),
    language: locale,
    // Whose words a story without a byline are.
    authors: [{ name: xmlText(siteName), url: origin + frontPath() }],
    ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}),
    items: entries.map(item),
  };
  return JSON.stringify(feed, null, 2);
}

function item(entry: FeedEntry) {
  const { authors, categories, html, language, picture, summary } = entry;
  return {
    id: entry.guid,
    url: entry.url,
    title: xmlText(entry.title),
    summary: xmlText(summary),
    // One of the two must be there.
    ...(html === null ? { content_text: xmlText(summary) } : { content_html: xmlText(html) }),
    ...(picture ? { image: picture.url } : {}),
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    ...(authors.length > 0
      ? { authors: authors.map(({ name, url }) => ({ name: xmlText(name), ...(url && { url }) })) }
      : {}),
    ...(categories.length > 0 ? { tags: categories.map(xmlText) } : {}),
    ...(language ? { language } : {}),
  };
}
