import { isPublic, wasPublic } from '@/lib/articles/visibility';
import { db } from '@/lib/db';
import { articlePath, authorPath, frontPath, pagePath, sectionPath, topicPath } from '@/lib/paths';

/** What a change of a story is told of. */
export type News = {
  /** Its own address, for search engines; null when they are sent elsewhere. */
  path: string | null;
  /** The pages whose feeds hold it. */
  places: string[];
};

/** What is to be told of a story at `now`: null of one that the public never had, or does not have yet. */
export async function getNews(storyId: number, now: Date): Promise<News | null> {
  const story = await db.story.findUnique({
    where: { id: storyId },
    select: {
      ...{ kind: true, slug: true, status: true, publishedAt: true, embargoUntil: true },
      sourceIsCanonical: true,
      section: { select: { slug: true, parent: { select: { slug: true } } } },
      topics: { select: { topic: { select: { slug: true } } } },
      authors: { select: { author: { select: { slug: true } } } },
    },
  });
  if (!story) return null;
  if (!isPublic(story, now) && !wasPublic(story, now)) return null;
  const { kind, slug, section, topics, authors, sourceIsCanonical } = story;
  const own = kind === 'PAGE' ? pagePath(slug) : articlePath(slug);
  const sections = [section, ...(section.parent ? [section.parent] : [])];
  return {
    path: sourceIsCanonical ? null : own,
    places:
      kind === 'PAGE'
        ? []
        : [
            frontPath(),
            ...sections.map((one) => sectionPath(one.slug)),
            ...topics.map(({ topic }) => topicPath(topic.slug)),
            ...authors.map(({ author }) => authorPath(author.slug)),
          ],
  };
}
