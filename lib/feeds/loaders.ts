import type { StoryFilter } from '@/lib/articles/data';
import { loadArticle, loadNextDue } from '@/lib/articles/loaders';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { getCreatedAt, getGuidHost, listFeedComments, listFeedStories } from '@/lib/feeds/data';
import { commentEntry, storyEntry } from '@/lib/feeds/entries';
import { feedText } from '@/lib/feeds/feed';
import { wordsIn } from '@/lib/i18n/words';
import { newestOf, type FeedFile, type FeedFormat, type FeedSubject } from '@/lib/feeds/schema';
import { articlePath, authorPath, feedPath, frontPath, sectionPath, topicPath } from '@/lib/paths';
import { loadBrand } from '@/lib/logo/loaders';
import { loadSettings, loadSettingsChange } from '@/lib/settings/loaders';
import {
  getAuthorBySlug,
  getSectionBySlug,
  getTopicBySlug,
  sectionIdsOf,
} from '@/lib/taxonomy/data';

type Scope = { of: 'paper' } | { of: 'section' | 'topic' | 'author'; slug: string };
type Subject = { subject: FeedSubject; filter: StoryFilter };

/** A feed of stories, or null when there is no such section, topic or author. */
export async function loadFeed(scope: Scope, format: FeedFormat): Promise<FeedFile | null> {
  dependsOn(tags.stories());
  const { siteName, description, locale, timeZone, feedLength, feedHub } = await loadSettings();
  const found = await find(scope, { siteName, description, locale });
  if (!found) return null;
  const now = new Date();
  const origin = env().SITE_URL;
  const [{ stories, changedAt }, guidHost, settingsAt] = await Promise.all([
    listFeedStories(now, found.filter),
    getGuidHost(origin),
    loadSettingsChange(),
    loadNextDue(),
  ]);
  const place = { origin, guidHost, locale, timeZone, isWhole: feedLength === 'WHOLE' };
  const parts = {
    subject: found.subject,
    ...{ publication: { origin, siteName }, brand: await loadBrand() },
    locale,
    hub: feedHub || null,
    entries: stories.map((story) => storyEntry(story, place)),
    now,
  };
  return {
    text: feedText(format, parts),
    changedAt: newestOf([changedAt, settingsAt].filter(isThere), now),
  };
}

const isThere = (moment: Date | null): moment is Date => moment !== null;

/** The comments on a story as a feed, where the story has gone to, or that there is none for the public. */
export async function loadCommentsFeed(
  slug: string,
  format: FeedFormat,
): Promise<FeedFile | { movedTo: string } | 'gone' | null> {
  const found = await loadArticle(slug);
  if (found.kind === 'moved') return { movedTo: feedPath(found.to, format) };
  if (found.kind === 'gone') return 'gone';
  if (found.kind === 'missing') return null;
  const { id, slug: address, headline, publishedAt, language } = found.article;
  dependsOn(tags.comments(id));
  const { siteName, locale } = await loadSettings();
  const words = wordsIn({ locale }).feeds;
  const origin = env().SITE_URL;
  const [comments, createdAt, guidHost, settingsAt] = await Promise.all([
    listFeedComments(id),
    getCreatedAt(id),
    getGuidHost(origin),
    loadSettingsChange(),
  ]);
  const story = { id, slug: address, headline, createdAt };
  const now = publishedAt!;
  const text = feedText(format, {
    subject: {
      title: `${words.comments({ headline })} – ${siteName}`,
      description: words.commentsAbout({ headline }),
      path: articlePath(address),
    },
    ...{ publication: { origin, siteName }, brand: await loadBrand() },
    locale: language,
    // A hub is told of stories alone (lib/announce), so whoever relied on it would hear of no comment.
    hub: null,
    entries: comments.map((comment) => commentEntry(comment, { story, origin, guidHost, locale })),
    now,
  });
  const moments = comments.map((comment) => comment.updatedAt);
  return { text, changedAt: newestOf([...moments, settingsAt].filter(isThere), now) };
}

type Paper = { siteName: string; description: string; locale: string };

async function find(
  scope: Scope,
  { siteName, description, locale }: Paper,
): Promise<Subject | null> {
  if (scope.of === 'paper')
    return { subject: { title: siteName, description, path: frontPath() }, filter: {} };
  const { of, slug } = scope;
  const about = (name: string, text: string, path: string): FeedSubject => ({
    title: `${name} – ${siteName}`,
    description: text || wordsIn({ locale }).feeds.within({ name, siteName }),
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
