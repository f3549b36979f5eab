import type { StoryFilter } from '@/lib/articles/data';
import { loadNextDue } from '@/lib/articles/loaders';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import {
  countSitemaps,
  listFeedStories,
  listRecentStories,
  listSitemapStories,
} from '@/lib/feeds/data';
import { feedText } from '@/lib/feeds/feed';
import { newsSitemap, sitemap, sitemapIndex } from '@/lib/feeds/sitemap';
import {
  articlePath,
  authorPath,
  frontPath,
  pagePath,
  sectionPath,
  sitemapPath,
  topicPath,
} from '@/lib/paths';
import { loadSettings } from '@/lib/settings/loaders';
import {
  getAuthorBySlug,
  getSectionBySlug,
  getTopicBySlug,
  listFilledSections,
  sectionIdsOf,
} from '@/lib/taxonomy/data';
import type { FeedFormat, FeedSubject } from '@/lib/feeds/schema';

type Scope = { of: 'paper' } | { of: 'section' | 'topic' | 'author'; slug: string };
type Found = { subject: FeedSubject; filter: StoryFilter };

/** A feed as text, or null when there is no such section, topic or author. */
export async function loadFeed(scope: Scope, format: FeedFormat): Promise<string | null> {
  dependsOn(tags.stories());
  const { siteName, description, locale } = await loadSettings();
  const found = await find(scope, { siteName, description });
  if (!found) return null;
  const now = new Date();
  const [stories] = await Promise.all([listFeedStories(now, found.filter), loadNextDue()]);
  const publication = { origin: env().SITE_URL, siteName };
  return feedText(format, { subject: found.subject, publication, locale, stories, now });
}

type Paper = { siteName: string; description: string };

async function find(scope: Scope, { siteName, description }: Paper): Promise<Found | null> {
  if (scope.of === 'paper')
    return { subject: { title: siteName, description, path: frontPath() }, filter: {} };
  const { of, slug } = scope;
  const about = (name: string, text: string, path: string): FeedSubject => ({
    title: `${name} – ${siteName}`,
    description: text || `${name} in ${siteName}`,
    path,
  });
  if (of === 'section') {
    dependsOn(tags.section(slug));
    const section = await getSectionBySlug(slug);
    if (!section) return null;
    dependsOn(tags.sections(), ...section.below.map((one) => tags.section(one.slug)));
    return {
      subject: about(section.name, section.description, sectionPath(slug)),
      filter: { sectionId: sectionIdsOf(section) },
    };
  }
  if (of === 'topic') {
    dependsOn(tags.topic(slug));
    const topic = await getTopicBySlug(slug);
    return (
      topic && {
        subject: about(topic.name, topic.description, topicPath(slug)),
        filter: { topicId: topic.id },
      }
    );
  }
  dependsOn(tags.author(slug));
  const author = await getAuthorBySlug(slug);
  return (
    author && {
      subject: about(author.name, author.bio, authorPath(slug)),
      filter: { authorId: author.id },
    }
  );
}

/** /sitemap.xml: the index. */
export async function loadSitemapIndex(): Promise<string> {
  dependsOn(tags.stories());
  await loadNextDue();
  const count = await countSitemaps(new Date());
  const { SITE_URL } = env();
  return sitemapIndex(
    Array.from({ length: count }, (_, i) => ({
      url: SITE_URL + sitemapPath(i + 1),
      changedAt: null,
    })),
  );
}

/** One sitemap; null beyond the last. The first also has the front and the sections that have stories. */
export async function loadSitemap(page: number): Promise<string | null> {
  dependsOn(tags.stories(), tags.sections());
  await loadNextDue();
  const now = new Date();
  if (page < 1 || page > (await countSitemaps(now))) return null;
  const { SITE_URL } = env();
  const [stories, sections] = await Promise.all([
    listSitemapStories(now, page),
    page === 1 ? listFilledSections(now) : [],
  ]);
  const fronts = page === 1 ? [frontPath(), ...sections.map(({ slug }) => sectionPath(slug))] : [];
  return sitemap([
    ...fronts.map((path) => ({ url: SITE_URL + path, changedAt: null })),
    ...stories.map(({ kind, slug, publishedAt, revisedAt }) => ({
      url: SITE_URL + (kind === 'PAGE' ? pagePath(slug) : articlePath(slug)),
      changedAt: revisedAt ?? publishedAt,
    })),
  ]);
}

const twoDays = 48 * 60 * 60 * 1000;

/** /news-sitemap.xml: the stories of the last two days. */
export async function loadNewsSitemap(): Promise<string> {
  dependsOn(tags.stories());
  await loadNextDue();
  const now = new Date();
  const { siteName } = await loadSettings();
  const stories = await listRecentStories(now, new Date(now.getTime() - twoDays));
  const oldest = stories.at(-1)?.publishedAt;
  if (oldest) freshUntil(new Date(oldest.getTime() + twoDays));
  const { SITE_URL } = env();
  return newsSitemap(
    siteName,
    stories.map(({ slug, publishedAt, ...rest }) => ({
      ...rest,
      url: SITE_URL + articlePath(slug),
      publishedAt: publishedAt!,
    })),
  );
}
