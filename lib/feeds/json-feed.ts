import { feedHtml } from '@/lib/feeds/feed-html';
import type { FeedParts, FeedStory } from '@/lib/feeds/schema';
import { xmlText } from '@/lib/feeds/xml';
import { articlePath, authorPath, feedPath, frontPath } from '@/lib/paths';

/** Stories as JSON Feed 1.1 (jsonfeed.org/version/1.1), with full text. Pure: the same stories give the same text. */
export function jsonFeed({ subject, publication, locale, stories }: FeedParts): string {
  const { origin, siteName } = publication;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: xmlText(subject.title),
    home_page_url: origin + subject.path,
    feed_url: origin + feedPath(subject.path, 'feed.json'),
    description: xmlText(subject.description),
    language: locale,
    // Whose words a story without a byline are.
    authors: [{ name: xmlText(siteName), url: origin + frontPath() }],
    items: stories.map((story) => item(story, { origin, locale })),
  };
  return JSON.stringify(feed, null, 2);
}

function item(story: FeedStory, { origin, locale }: { origin: string; locale: string }) {
  const url = origin + articlePath(story.slug);
  const { hero, authors, language } = story;
  return {
    id: url,
    url,
    title: xmlText(story.headline),
    summary: xmlText(story.standfirst),
    content_html: xmlText(feedHtml(story, { origin, locale })),
    ...(hero?.path ? { image: origin + hero.path } : {}),
    date_published: story.publishedAt.toISOString(),
    date_modified: story.updatedAt.toISOString(),
    ...(authors.length > 0 ? { authors: authors.map((author) => byline(author, origin)) } : {}),
    tags: [story.section.name, ...story.topics].map(xmlText),
    language,
  };
}

const byline = ({ name, slug }: FeedStory['authors'][number], origin: string) => ({
  name: xmlText(name),
  url: origin + authorPath(slug),
});
