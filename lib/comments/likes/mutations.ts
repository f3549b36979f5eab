import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { getPublicStory } from '@/lib/comments/data';
import { notifyLikes } from '@/lib/notifications/mutations';
import { countAttempt } from '@/lib/rate-limit';

const likeLimit = { name: 'like', max: 60, seconds: 60 };

const notHere = () => new AppError('not_found', 'There is no such comment.');

/** Likes a comment or takes that back; doing so twice changes nothing. Throws `not_found`, `forbidden`, `rate_limited`. */
export async function setLike(
  actor: Viewer | null,
  { id, liked }: { id: number; liked: boolean },
  now: Date,
): Promise<{ likes: number; liked: boolean }> {
  if (!actor) throw new AppError('unauthenticated', 'Please sign in first.');
  const comment = await db.comment.findUnique({
    where: { id },
    select: { status: true, authorId: true, storyId: true, story: { select: { slug: true } } },
  });
  if (comment?.status !== 'APPROVED' || !(await getPublicStory(comment.story.slug, now))) {
    throw notHere();
  }
  if (comment.authorId === actor.id) {
    throw new AppError('forbidden', 'You cannot like your own comment.');
  }
  demand(actor, 'comment.like', comment);
  await countAttempt(likeLimit, String(actor.id));
  return db.$transaction(async (tx) => {
    // As it is now: it may have been taken down while this one waited.
    const [current] = await tx.$queryRaw<{ status: string }[]>`
      select "status"::text as "status" from "comment" where "id" = ${id} for no key update`;
    if (current?.status !== 'APPROVED') throw notHere();
    const pair = { commentId: id, userId: actor.id };
    // The number changes only with a row that was really added or taken away, however many ask at once.
    const { count } = liked
      ? await tx.commentLike.createMany({
          data: [{ ...pair, createdAt: now }],
          skipDuplicates: true,
        })
      : await tx.commentLike.deleteMany({ where: pair });
    const { likeCount } = await tx.comment.update({
      where: { id },
      data: { likeCount: liked ? { increment: count } : { decrement: count } },
      select: { likeCount: true },
    });
    if (count > 0) {
      await notifyLikes(tx, { id, authorId: comment.authorId }, now);
      await expireInTx(tx, [tags.comments(comment.storyId)]);
    }
    return { likes: likeCount, liked };
  });
}
