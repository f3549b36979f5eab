import { Prisma } from '@/prisma/generated/client';

/**
 * What the public may see at `now`. The only such rule: every reader-side query, list, feed, count and API uses it.
 * A scheduled story is public from its moment on, even when no worker runs.
 */
export const publicAt = (now: Date) =>
  ({
    status: { in: ['PUBLISHED', 'SCHEDULED'] },
    publishedAt: { lte: now },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
  }) satisfies Prisma.StoryWhereInput;

/** Public and a story (not a page such as /about): what lists hold. */
export const publicStoriesAt = (now: Date) =>
  ({ kind: 'STORY', ...publicAt(now) }) satisfies Prisma.StoryWhereInput;

/** The same as a condition on `story s`, for what only SQL can say (search, ranking). */
export const publicStoriesSql = (now: Date) => Prisma.sql`
  s."kind" = 'STORY' and s."status" in ('PUBLISHED', 'SCHEDULED') and s."publishedAt" <= ${now}
  and (s."embargoUntil" is null or s."embargoUntil" <= ${now})`;

type Facts = { status: string; publishedAt: Date | null; embargoUntil: Date | null };

/** The same rule for a row in hand. */
export const isPublic = (story: Facts, now: Date): boolean =>
  (story.status === 'PUBLISHED' || story.status === 'SCHEDULED') &&
  story.publishedAt !== null &&
  story.publishedAt <= now &&
  (story.embargoUntil === null || story.embargoUntil <= now);

/** Whether a status says that readers had the story once and have it no more: its address answers 410. */
export const isTakenAway = (status: string): boolean =>
  status === 'UNPUBLISHED' || status === 'WITHDRAWN';

/** Whether readers had the story until it was taken away: what was still under embargo then, or never came out, they did not. */
export const wasPublic = (story: Facts, now: Date): boolean =>
  isTakenAway(story.status) && isPublic({ ...story, status: 'PUBLISHED' }, now);
