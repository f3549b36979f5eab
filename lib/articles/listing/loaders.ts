import { getViewer } from '@/lib/auth/viewer';
import { can } from '@/lib/auth/policy';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { AppError, invalidField } from '@/lib/errors';
import { articlePath } from '@/lib/paths';
import type { ListAnswer, ListStoriesQuery, StoryAnswer } from '@/lib/articles/api';
import { getArticleBySlug, getMovedTo, listStories, type StoryFilter } from '@/lib/articles/data';
import { cardAnswerOf, storyAnswerOf } from '@/lib/articles/listing/answer';
import { readCursor, writeCursor } from '@/lib/articles/listing/cursor';
import { getOwners } from '@/lib/articles/listing/data';
import { findStories } from '@/lib/articles/listing/search';
import type { StoredArticle } from '@/lib/articles/rows';
import { statusName } from '@/lib/articles/schema';
import { factsOf } from '@/lib/articles/snapshot';
import { isPublic, wasPublic } from '@/lib/articles/visibility';
import { getRelated } from '@/lib/related/data';
import { getSettings } from '@/lib/settings/data';
import { getFilingIds } from '@/lib/taxonomy/data';

/** A page of published stories, or of those that match `q`. Throws `invalid` for a section, topic or author that is not there, and for a broken cursor. */
export async function loadStoryListing({
  section,
  topic,
  author,
  q,
  cursor,
  limit,
  ...search
}: ListStoriesQuery): Promise<ListAnswer> {
  dependsOn(tags.stories());
  const now = new Date();
  const { sectionId, topicId, authorId } = await getFilingIds({ section, topic, author });
  if (q !== undefined)
    return findStories({ now, q, cursor, limit, ...search, narrow: { section, topic, author } });
  for (const name of ['sort', 'match', 'from', 'to'] as const)
    if (search[name] !== undefined) throw invalidField(name, `“${name}” goes with q.`);
  const after = cursor === undefined ? undefined : readCursor(cursor);
  if (after === null) throw invalidField('cursor', 'This is no cursor of this list.');
  const filter: StoryFilter = {
    ...(sectionId !== undefined && { sectionId }),
    ...(topicId !== undefined && { topicId }),
    ...(authorId !== undefined && { authorId }),
  };
  const found = await listStories({ now, filter, take: limit + 1, ...(after && { after }) });
  const items = found.slice(0, limit);
  const origin = env().SITE_URL;
  return {
    items: items.map((story) => cardAnswerOf(story, origin)),
    nextCursor: found.length > limit ? writeCursor(items.at(-1)!) : null,
  };
}

/** Staff who may read the story in any state; null for everybody else. */
async function insider({ id }: StoredArticle) {
  const viewer = await getViewer();
  if (!can(viewer, 'newsroom.enter')) return null;
  const owners = await getOwners(id);
  return owners && viewer && can(viewer, 'story.read', factsOf(owners, viewer.id)) ? viewer : null;
}

/** The story at an address for whoever asks: `moved` when it has another one now. Throws `not_found`, and `gone` for one that was withdrawn. */
async function findStory(
  slug: string,
): Promise<{ story: StoredArticle; isInsider: boolean } | { moved: string }> {
  dependsOn(tags.story(slug), tags.page(slug));
  const now = new Date();
  const story = await getArticleBySlug(slug);
  if (!story) {
    const moved = await getMovedTo(now, slug);
    if (moved) return { moved: moved.slug };
    throw new AppError('not_found', 'There is no such story.');
  }
  const isInsider = (await insider(story)) !== null;
  if (isInsider || isPublic(story, now)) return { story, isInsider };
  if (wasPublic(story, now)) throw new AppError('gone', 'This story was withdrawn.');
  // A draft waits where another story was: until it goes out, that one is still found.
  const moved = await getMovedTo(now, slug);
  if (moved) return { moved: moved.slug };
  throw new AppError('not_found', 'There is no such story.');
}

/** A story of the API: with status and version for staff who may read it in any state. */
export async function loadStoryAnswer(
  slug: string,
): Promise<{ answer: StoryAnswer } | { moved: string }> {
  const found = await findStory(slug);
  if ('moved' in found) return found;
  const { story, isInsider } = found;
  const answer = storyAnswerOf(story, env().SITE_URL);
  return {
    answer: isInsider
      ? { ...answer, status: statusName(story.status), version: story.version }
      : answer,
  };
}

/** Related stories of the API. Throws like `loadStoryAnswer`. */
export async function loadRelatedAnswer(slug: string, limit: number) {
  const found = await findStory(slug);
  if ('moved' in found) return found;
  const { id, section, language } = found.story;
  const items = await getRelated({
    storyId: id,
    sectionSlug: section.slug,
    language,
    now: new Date(),
    limit,
    locale: (await getSettings()).locale,
  });
  const origin = env().SITE_URL;
  return {
    answer: {
      items: items.map(({ slug: related, headline, publishedAt, score, reason }) => ({
        slug: related,
        headline,
        url: origin + articlePath(related),
        publishedAt: publishedAt.toISOString(),
        score,
        reason,
      })),
    },
  };
}
