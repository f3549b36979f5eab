import { articlePath } from '@/lib/paths';
import type { ListedAnswer } from '@/lib/newsroom/list/api';
import { statusName } from '@/lib/articles/schema';
import type { ListedStory } from '@/lib/newsroom/list/schema';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** A story of the newsroom's list as the API gives it; `origin` makes its address absolute. */
export const listedAnswerOf = (story: ListedStory, origin: string): ListedAnswer => ({
  id: story.id,
  version: story.version,
  status: story.status,
  slug: story.slug,
  headline: story.headline,
  language: story.language,
  section: { slug: story.section.slug, name: story.section.name },
  topics: story.topics,
  authors: story.authors,
  url: origin + articlePath(story.slug),
  publishedAt: iso(story.publishedAt),
  embargoUntil: iso(story.embargoUntil),
  changedAt: story.updatedAt.toISOString(),
  begunAt: story.createdAt.toISOString(),
  wordCount: story.wordCount,
  commentCount: story.commentCount,
  views: story.views,
  needsLegal: story.isLegalOpen,
  pending: story.pending && {
    status: statusName(story.pending.status) as 'draft',
    publishAt: iso(story.pending.publishAt),
  },
  assignments: story.work.map(({ assignee, dueAt }) => ({ assignee, dueAt: iso(dueAt) })),
});
