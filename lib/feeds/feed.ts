import { Feed } from 'feed';
import { feedHtml } from '@/lib/feeds/feed-html';
import { jsonFeed } from '@/lib/feeds/json-feed';
import { xmlText } from '@/lib/feeds/xml';
import { articlePath, authorPath, feedPath } from '@/lib/paths';
import type { FeedFormat, FeedParts, FeedStory } from '@/lib/feeds/schema';

/** Stories as RSS 2.0, Atom 1.0 or JSON Feed 1.1, with full text. Pure: the same stories give the same text. */
export function feedText(format: FeedFormat, parts: FeedParts): string {
  // The library that writes the other two knows version 1 only: one author, no language.
  if (format === 'feed.json') return jsonFeed(parts);
  const { subject, publication, locale, stories, now } = parts;
  const { origin, siteName } = publication;
  const link = origin + subject.path;
  const feed = new Feed({
    id: link,
    link,
    title: xmlText(subject.title),
    description: xmlText(subject.description),
    language: locale,
    generator: 'Broadsheet',
    copyright: siteName,
    // The newest change, not the moment of asking: an unchanged feed stays the same byte for byte.
    updated: stories.reduce(
      (newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest),
      stories[0]?.updatedAt ?? now,
    ),
    feedLinks: {
      rss: origin + feedPath(subject.path, 'feed.xml'),
      atom: origin + feedPath(subject.path, 'atom.xml'),
      json: origin + feedPath(subject.path, 'feed.json'),
    },
  });
  for (const story of stories) feed.addItem(item(story, { origin, locale }));
  return format === 'feed.xml' ? feed.rss2() : feed.atom1();
}

function item(story: FeedStory, { origin, locale }: { origin: string; locale: string }) {
  const url = origin + articlePath(story.slug);
  const { hero } = story;
  return {
    id: url,
    guid: url,
    link: url,
    title: xmlText(story.headline),
    description: xmlText(story.standfirst),
    content: xmlText(feedHtml(story, { origin, locale })),
    published: story.publishedAt,
    date: story.updatedAt,
    author: authorsOf(story, origin),
    category: [story.section.name, ...story.topics].map((name) => ({
      name: xmlText(name),
      term: xmlText(name),
    })),
    ...(hero?.path ? { image: origin + hero.path } : {}),
  };
}

const authorsOf = ({ authors }: FeedStory, origin: string) =>
  authors.map(({ name, slug }) => ({ name: xmlText(name), link: origin + authorPath(slug) }));
