import { publicStoriesAt } from '@/lib/articles/visibility';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { articlePath, conversationPath } from '@/lib/paths';
import { testEvent, type CommentFacts } from '@/lib/webhooks/schema';

type Asked = {
  event: string;
  payload: unknown;
  /** The receiver may read words that are not public. */
  seesHidden: boolean;
};

/** What the receiver is told of an event, as things are now; null when what it is about has gone. */
export async function getEventData({ event, payload, seesHidden }: Asked, now: Date) {
  if (event === testEvent) return { message: 'It arrives.' };
  return getCommentData(payload as CommentFacts, seesHidden, now);
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
      story: { select: { id: true, slug: true, headline: true, status: true } },
    },
  });
  if (!row) return null;
  const { story, author } = row;
  const isOpen =
    row.status === 'APPROVED' &&
    (await db.story.count({ where: { AND: [{ id: story.id }, publicStoriesAt(now)] } })) > 0;
  const mayRead = isOpen || (seesHidden && row.status !== 'DELETED');
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
    story:
      isOpen || seesHidden
        ? {
            id: story.id,
            slug: story.slug,
            headline: story.headline,
            url: `${SITE_URL}${articlePath(story.slug)}`,
          }
        : { id: story.id },
  };
}

/** A delivery that still waits, with where it goes; null when there is nothing to do any more. */
export const getDelivery = (id: number) =>
  db.webhookDelivery.findFirst({
    where: { id, deliveredAt: null, failedAt: null },
    select: {
      ...{ id: true, event: true, payload: true, attempts: true, createdAt: true },
      webhook: {
        select: {
          ...{ id: true, url: true, secret: true, isActive: true, seesHidden: true },
          ...{ previousSecret: true, previousSecretUntil: true },
          ...{ failingSince: true, restUntil: true },
        },
      },
    },
  });
