import { listRefusedBy } from '@/lib/appeals/data';
import { isRefused, outcomeOf, type Hearing } from '@/lib/appeals/schema';
import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { conversationTags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { AppError, isUniqueViolation } from '@/lib/errors';
import { settleReports } from '@/lib/moderation/reports/mutations';
import { notify, notifyReply } from '@/lib/notifications/mutations';
import { learnSoon } from '@/lib/triage/mutations';

/**
 * Appeals against the decision on the own comment: once, also while banned or suspended. Throws `unauthenticated`,
 * `forbidden` (not theirs), `not_found` and `conflict` (not refused, or appealed already).
 */
export async function appeal(
  actor: Viewer | null,
  { id: commentId, text }: { id: number; text: string },
  now: Date,
): Promise<{ id: number; appealed: true }> {
  demand(actor, 'appeal.send');
  const work = db.$transaction(async (tx) => {
    // A decision that comes at the same moment is first or second, not in between.
    await tx.$queryRaw`select 1 from "comment" where "id" = ${commentId} for no key update`;
    const comment = await tx.comment.findUnique({
      where: { id: commentId },
      select: { authorId: true, status: true },
    });
    if (!comment || comment.status === 'DELETED') {
      throw new AppError('not_found', 'There is no such comment.');
    }
    demand(actor, 'comment.appeal', comment);
    if (!isRefused(comment.status)) {
      throw new AppError('conflict', 'This comment has not been refused.');
    }
    return tx.appeal.create({
      data: { commentId, userId: actor.id, text, createdAt: now },
      select: { id: true },
    });
  });
  try {
    return { id: (await work).id, appealed: true };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'You have appealed already. One appeal is heard.');
  }
}

/**
 * Hears an appeal: the decision stands, or the comment is published after all. By somebody who has not refused
 * it. Tells the member. Throws `not_found`, `forbidden` and `conflict` (heard already, not refused any more, or the same text stands
 * there by now).
 */
export async function hearAppeal(
  actor: Viewer | null,
  id: number,
  { outcome, answer }: Hearing,
  now: Date,
): Promise<{ id: number; outcome: Hearing['outcome'] }> {
  demand(actor, 'comment.moderate');
  const work = db.$transaction(async (tx) => {
    const found = await tx.appeal.findUnique({
      where: { id },
      select: { userId: true, commentId: true },
    });
    if (!found) throw new AppError('not_found', 'There is no such appeal.');
    const { userId, commentId } = found;
    const comment = await lockComment(tx, commentId);
    if (userId === actor.id) throw new AppError('forbidden', 'Nobody hears their own appeal.');
    if ((await listRefusedBy(actor.id, [commentId], tx)).has(commentId)) {
      throw new AppError('forbidden', 'Somebody else than who decided must hear this appeal.');
    }
    // Of two at once, one finds it open.
    const { count } = await tx.appeal.updateMany({
      where: { id, decidedAt: null },
      data: { decidedAt: now, decidedById: actor.id, outcome: outcomeOf(outcome), answer },
    });
    if (count === 0) throw new AppError('conflict', 'This appeal has been heard already.');
    if (!isRefused(comment.status)) {
      throw new AppError(
        'conflict',
        'This comment is not refused any more: there is nothing to hear.',
      );
    }
    if (outcome === 'overturned') await publish(tx, { comment, actorId: actor.id }, now);
    await recordAudit(tx, actor, {
      action: outcome === 'overturned' ? 'appeal.overturn' : 'appeal.uphold',
      target: { kind: 'comment', id: commentId },
    });
    const facts = { outcome, ...(answer ? { message: answer } : {}) };
    await notify(
      tx,
      { userId, kind: 'APPEAL_OUTCOME', key: `appeal:${id}`, commentId, facts },
      now,
    );
    return { id, outcome };
  });
  try {
    return await work;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', 'The same text by this member already stands under the story.');
  }
}

/** The comment of an appeal, locked until the end of the transaction. */
async function lockComment(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from "comment" where "id" = ${id} for update`;
  return tx.comment.findUniqueOrThrow({
    where: { id },
    select: { id: true, status: true, revision: true, story: { select: { id: true, slug: true } } },
  });
}
type Locked = Awaited<ReturnType<typeof lockComment>>;

/** Approves a refused comment. */
async function publish(
  tx: Tx,
  { comment, actorId }: { comment: Locked; actorId: number },
  now: Date,
): Promise<void> {
  const commentId = comment.id;
  await tx.comment.update({
    where: { id: commentId },
    data: {
      status: 'APPROVED',
      version: { increment: 1 },
      decidedAt: now,
      judgedAt: now,
      decisions: {
        create: {
          ...{ revision: comment.revision, actorId, createdAt: now },
          ...{ fromStatus: comment.status, toStatus: 'APPROVED' },
        },
      },
    },
    select: { id: true },
  });
  await settleReports(tx, { commentId, status: 'APPROVED', actorId }, now);
  await expireInTx(tx, conversationTags(comment.story));
  await notifyReply(tx, commentId, now);
  await learnSoon(tx, now);
}
