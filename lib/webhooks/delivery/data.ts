import { correctionOf, correctionSelect } from '@/lib/articles/rows';
import { isPublic, publicStoriesAt } from '@/lib/articles/visibility';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { articlePath, conversationPath } from '@/lib/paths';
import { testEvent, type CommentFacts, type StoryFacts } from '@/lib/webhooks/schema';
import type { Prisma } from '@/prisma/generated/client';

type Asked = {
  event: string;
  payload: unknown;
  /** The receiver may read words that are not public. */
  seesHidden: boolean;
};

/** What the receiver is told of an event, as things are now; null when what it is about has gone. */
export async function getEventData({ event, payload, seesHidden }: Asked, now: Date) {
  if (event === testEvent) return { message: 'It arrives.' };
  return event.startsWith('story.')
    ? getStoryData(payload as StoryFacts, seesHidden, now)
    : getCommentData(payload as CommentFacts, seesHidden, now);
}

async function getCommentData(
  { commentId, revision, ...facts }: CommentFacts,
  seesHidden: boolean,
  now: Date,
) {
  const row = await db.comment.findUnique({
    where: { id: commentId },
    select: {
      ...{ status: true, body: true, revision: true, parentId: true, createdAt: true },
      author: { select: { id: true, name: true } },
      story: { select: { id: true, slug: true, headline: true, trashedAt: true } },
    },
  });
  if (!row) return null;
  const { story, author } = row;
  const isOpen =
    row.status === 'APPROVED' &&
    (await db.story.count({ where: { AND: [{ id: story.id }, publicStoriesAt(now)] } })) > 0;
  const maySeeStory = isOpen || (seesHidden && story.trashedAt === null);
  const mayRead = maySeeStory && row.status !== 'DELETED';
  const { SITE_URL } = env();
  return {
    ...facts,
    comment: {
      id: commentId,
      revision,
      /** As it is now, which another event may have changed. */
      currentStatus: row.status.toLowerCase(),
      parentId: row.parentId,
      createdAt: row.createdAt.toISOString(),
      // Of another version than the event is about nothing is shown: there will be an event for that one.
      text: mayRead && row.revision === revision ? row.body : null,
      author: mayRead && author ? { id: author.id, name: author.name } : null,
      url: isOpen ? `${SITE_URL}${conversationPath(story.slug, { comment: commentId })}` : null,
    },
    story: maySeeStory
      ? {
          id: story.id,
          slug: story.slug,
          headline: story.headline,
          url: `${SITE_URL}${articlePath(story.slug)}`,
        }
      : { id: story.id },
  };
}

async function getStoryData(
  { storyId, ...facts }: StoryFacts,
  seesHidden: boolean,
  now: Date,
): Promise<object | null> {
  const row = await db.story.findUnique({ where: { id: storyId }, select: toldSelect });
  if (!row) return null;
  const isOpen = isPublic(row, now);
  const mayRead = isOpen || (seesHidden && row.trashedAt === null);
  const { slug: formerSlug, correctionId, ...rest } = { slug: null, correctionId: null, ...facts };
  const urlOf = (slug: string) => `${env().SITE_URL}${articlePath(slug)}`;
  return {
    ...rest,
    /** As it is now, which another event may have changed. */
    isPublic: isOpen,
    ...(correctionId !== null && {
      correction: mayRead ? await getTold(correctionId, storyId) : null,
    }),
    story: mayRead
      ? {
          ...{ id: row.id, version: row.version, slug: row.slug, url: urlOf(row.slug) },
          ...{ headline: row.headline, standfirst: row.standfirst, language: row.language },
          section: row.section,
          authors: row.authors.map(({ author }) => author),
          topics: row.topics.map(({ topic }) => topic),
          publishedAt: row.publishedAt?.toISOString() ?? null,
          updatedAt: (row.revisedAt ?? row.publishedAt)?.toISOString() ?? null,
        }
      : { id: row.id, ...(formerSlug !== null && { slug: formerSlug, url: urlOf(formerSlug) }) },
  };
}

const namedSelect = { slug: true, name: true } as const;
const byPosition = { orderBy: { position: 'asc' } } as const;
const toldSelect = {
  ...{ id: true, version: true, slug: true, headline: true, standfirst: true, language: true },
  ...{ status: true, publishedAt: true, embargoUntil: true, revisedAt: true, trashedAt: true },
  section: { select: namedSelect },
  authors: { ...byPosition, select: { author: { select: namedSelect } } },
  topics: { ...byPosition, select: { topic: { select: namedSelect } } },
} as const satisfies Prisma.StorySelect;

/** A correction in the words that stand now; null when it was taken back. */
async function getTold(id: number, storyId: number) {
  const row = await db.correction.findFirst({
    where: { id, storyId },
    select: { ...correctionSelect, id: true },
  });
  if (!row) return null;
  const { at, ...words } = correctionOf(row);
  return { id: row.id, ...words, at: at.toISOString() };
}

/** A delivery that still waits, with where it goes; null when there is nothing to do any more. */
export const getDelivery = (id: number) =>
  db.webhookDelivery.findFirst({
    where: { id, deliveredAt: null, failedAt: null },
    select: {
      ...{ id: true, event: true, payload: true, attempts: true, createdAt: true },
      ...{ lastAt: true, lastError: true },
      webhook: {
        select: {
          ...{ id: true, url: true, secret: true, isActive: true, seesHidden: true },
          ...{ previousSecret: true, previousSecretUntil: true },
          ...{ failingSince: true, restUntil: true },
        },
      },
    },
  });
