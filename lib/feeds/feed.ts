import { Feed } from 'feed';
import { documentHtml } from '@/lib/articles/to-html';
import type { Publication } from '@/lib/articles/json-ld';
import { xmlText } from '@/lib/feeds/xml';
import { articlePath, authorPath, feedPath } from '@/lib/paths';
import type { FeedFormat, FeedStory, FeedSubject } from '@/lib/feeds/schema';

type Parts = {
  subject: FeedSubject;
  publication: Publication;
  locale: string;
  stories: readonly FeedStory[];
  now: Date;
};

/** Stories as RSS 2.0, Atom 1.0 or JSON Feed 1, with full text. Pure: the same stories give the same text. */
export function feedText(
  format: FeedFormat,
  { subject, publication, locale, stories, now }: Parts,
): string {
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
  for (const story of stories) feed.addItem(item(story, origin));
  if (format === 'feed.xml') return feed.rss2();
  return format === 'atom.xml' ? feed.atom1() : feed.json1();
}

function item(story: FeedStory, origin: string) {
  const url = origin + articlePath(story.slug);
  const { hero } = story;
  return {
    id: url,
    guid: url,
    link: url,
    title: xmlText(story.headline),
    description: xmlText(story.standfirst),
    content: xmlText(documentHtml(story.body, { dateline: story.dateline, origin })),
    published: story.publishedAt,
    date: story.updatedAt,
    // The JSON writer takes an empty list for a first author and breaks on it.
    ...(story.authors.length > 0 ? { author: authorsOf(story, origin) } : {}),
    category: [story.section.name, ...story.topics].map((name) => ({
      name: xmlText(name),
      term: xmlText(name),
    })),
    ...(hero?.path ? { image: origin + hero.path } : {}),
  };
}

const authorsOf = ({ authors }: FeedStory, origin: string) =>
  authors.map(({ name, slug }) => ({ name: xmlText(name), link: origin + authorPath(slug) }));
