import { db } from '@/lib/db';
import { filterStories, type StoryFilter } from '@/lib/articles/data';
import { readDocument } from '@/lib/articles/document';
import { cardSelect, correctionOf, correctionSelect } from '@/lib/articles/rows';
import { publicAt, publicStoriesAt } from '@/lib/articles/visibility';
import { storiesInFeed, storiesInSitemap, type FeedStory } from '@/lib/feeds/schema';

const newestFirst = [{ publishedAt: 'desc' as const }, { id: 'desc' as const }];

/** The newest public stories of a list with their text. */
export async function listFeedStories(now: Date, filter: StoryFilter): Promise<FeedStory[]> {
  const rows = await db.story.findMany({
    where: filterStories(now, filter),
    orderBy: newestFirst,
    take: storiesInFeed,
    select: {
      ...cardSelect,
      body: true,
      dateline: true,
      revisedAt: true,
      corrections: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: correctionSelect,
      },
      topics: { orderBy: { position: 'asc' }, select: { topic: { select: { name: true } } } },
    },
  });
  return rows.map(({ body, authors, topics, corrections, publishedAt, revisedAt, ...story }) => ({
    ...story,
    body: readDocument(body),
    authors: authors.map(({ author }) => author),
    corrections: corrections.map(correctionOf),
    topics: topics.map(({ topic }) => topic.name),
    publishedAt: publishedAt!,
    updatedAt: revisedAt ?? publishedAt!,
  }));
}

/** How many sitemaps the public stories and pages fill. */
export async function countSitemaps(now: Date): Promise<number> {
  return Math.max(
    1,
    Math.ceil((await db.story.count({ where: publicAt(now) })) / storiesInSitemap),
  );
}

/** The addresses of one sitemap, oldest first, so that a full file never changes its members by a new story. */
export async function listSitemapStories(now: Date, page: number) {
  return db.story.findMany({
    where: publicAt(now),
    orderBy: { id: 'asc' },
    skip: (page - 1) * storiesInSitemap,
    take: storiesInSitemap,
    select: { kind: true, slug: true, publishedAt: true, revisedAt: true },
  });
}

/** The public stories since `since`, at most a thousand (the limit of a news sitemap). */
export async function listRecentStories(now: Date, since: Date) {
  return db.story.findMany({
    where: { AND: [publicStoriesAt(now), { publishedAt: { gte: since } }] },
    orderBy: newestFirst,
    take: 1_000,
    select: { slug: true, headline: true, language: true, publishedAt: true },
  });
}
