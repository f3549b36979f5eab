import { createHash } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { AppError, invalidField, isUniqueViolation } from '@/lib/errors';
import { recordAudit } from '@/lib/audit/mutations';
import { viewerOf, viewerSelect } from '@/lib/auth/data';
import { demand, type Viewer } from '@/lib/auth/policy';
import { conversationTags } from '@/lib/cache/tags';
import { expireComment } from '@/lib/comments/stale/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { keptText } from '@/lib/comments/accept-text';
import { addComment } from '@/lib/comments/adding/mutations';
import { askAboutEdit, askAboutPost } from '@/lib/comments/check/data';
import { getPublicStory, threadSelect } from '@/lib/comments/data';
import { demandEditable, editableSelect, writerOf } from '@/lib/comments/editing/data';
import { threadOf, type Thread, type ThreadStory } from '@/lib/comments/mode';
import type { Posted } from '@/lib/comments/schema';
import { commentHash } from '@/lib/comments/text';
import type { Asked } from '@/lib/moderation/context';
import { getHistory } from '@/lib/moderation/history/data';
import { sameText } from '@/lib/moderation/phases/repeat';
import { runPipeline, type Outcome } from '@/lib/moderation/pipeline';
import { reasonLabel } from '@/lib/moderation/reasons';
import { closeAsRemoved, settleReports } from '@/lib/moderation/reports/mutations';
import { lower, type Removal } from '@/lib/moderation/schema';
import { getWordIndexes } from '@/lib/moderation/word-lists/data';
import { notifyDecision, notifyReply } from '@/lib/notifications/mutations';
import { getSettings } from '@/lib/settings/data';
import { getJudge } from '@/lib/triage/data';
import type { Judge } from '@/lib/triage/judge';
import type { Prisma } from '@/prisma/generated/client';

type PostInput = {
  slug: string;
  body: string;
  parentId: number | null;
  /** Makes a retry safe: the same key of the same person with the same input gets the first answer again. */
  idempotencyKey?: string;
};

const notHere = () => new AppError('not_found', 'There is no such comment.');

/**
 * The author as they are now, their row locked until the end of the transaction: two comments of one person go one after
 * the other, and a ban that came in between counts. Others may still refer to the row (likes, reports).
 */
async function lockAuthor(tx: Tx, actor: Viewer, now: Date): Promise<Viewer> {
  const { id, address, scopes, sessionId, lacksSecondFactor } = actor;
  await tx.$queryRaw`select 1 from "user" where "id" = ${id} for no key update`;
  const row = await tx.user.findUnique({ where: { id }, select: viewerSelect });
  if (!row) throw new AppError('unauthenticated', 'Please sign in first.');
  // What the settings ask of their role was seen with the session.
  return { ...viewerOf(row, { now, address, scopes, sessionId }), lacksSecondFactor };
}

/** Turns a lost race for the same text into the refusal that its loser would have got a moment later. */
async function refusingSameText<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isUniqueViolation(error) ? sameText() : error;
  }
}

/** The rules hold what is new where nobody can comment any more, as they do where all comments wait. */
const ruleMode = ({ commentMode }: Thread) =>
  commentMode === 'OPEN' ? ('OPEN' as const) : ('PREMODERATED' as const);

/** Whether neither the story nor its section says how comments are run here. */
const isSiteMode = ({ commentMode, section }: ThreadStory): boolean =>
  commentMode === 'DEFAULT' && section.commentMode === 'DEFAULT';

/** The triage as the rules ask it, with a draw for its check. */
const askedOf = (judge: Judge | null): Asked | null => judge && { judge, chance: Math.random() };

/** Where a reply hangs. Its parent is locked, so that it cannot be edited or taken away meanwhile. */
async function placeBelow(tx: Tx, parentId: number | null, storyId: number) {
  if (parentId === null) return {};
  await tx.$queryRaw`select 1 from "comment" where "id" = ${parentId} for share`;
  const parent = await tx.comment.findFirst({
    where: { id: parentId, storyId, status: 'APPROVED' },
    select: { rootId: true, depth: true },
  });
  if (!parent) {
    const message = 'The comment you reply to is not there any more.';
    throw new AppError('invalid', message, { fields: [{ path: 'parentId', message }] });
  }
  return { parentId, rootId: parent.rootId ?? parentId, depth: parent.depth + 1 };
}

const answerOf = (id: number, { status, told }: Outcome): Posted => ({
  id,
  status: status.toLowerCase() as Posted['status'],
  ...(told ? { reason: told } : {}),
});

const idempotentRoute = 'post-comment';
const idempotentHours = 24;

type Repeated = { userId: number; key: string; bodyHash: string };

/** The first answer to this key within a day. Throws `invalid` when the key was used for something else. */
async function recallAnswer(tx: Tx, { userId, key, bodyHash }: Repeated, now: Date) {
  const day = new Date(now.getTime() - idempotentHours * 3_600_000);
  await tx.idempotentAnswer.deleteMany({ where: { userId, createdAt: { lt: day } } });
  const found = await tx.idempotentAnswer.findUnique({
    where: { userId_route_key: { userId, route: idempotentRoute, key } },
    select: { bodyHash: true, answer: true },
  });
  if (!found) return undefined;
  if (found.bodyHash === bodyHash) return found.answer as Posted;
  throw new AppError('invalid', 'This Idempotency-Key was used for another comment.');
}

/**
 * Posts a comment or a reply and says what became of it. For people who are signed in and verified. Throws
 * `unauthenticated`, `forbidden` (banned, suspended, not verified, closed), `not_found`, `invalid`, `too_large`,
 * `conflict` (the same text again) and `rate_limited`.
 */
export async function postComment(
  actor: Viewer | null,
  { slug, body, parentId, idempotencyKey }: PostInput,
  now: Date,
): Promise<Posted> {
  if (!actor) throw new AppError('unauthenticated', 'Please sign in first.');
  const [settings, words] = await Promise.all([getSettings(), getWordIndexes()]);
  const judge = await getJudge(settings);
  const external = await askAboutPost(actor, { slug, body, parentId }, { settings, now });
  const request = createHash('sha256')
    .update(JSON.stringify([slug, parentId, body]))
    .digest('hex');
  return db.$transaction(async (tx) => {
    const author = await lockAuthor(tx, actor, now);
    if (idempotencyKey) {
      const asked = { userId: author.id, key: idempotencyKey, bodyHash: request };
      const earlier = await recallAnswer(tx, asked, now);
      if (earlier) return earlier;
    }
    const story = await getPublicStory(slug, now, tx);
    if (!story) throw new AppError('not_found', 'There is no such story.');
    const thread = threadOf(story, settings, now);
    demand(author, 'comment.post', thread);
    const text = keptText(body);
    const key = { storyId: story.id, authorId: author.id, bodyHash: commentHash(text) };
    const place = await placeBelow(tx, parentId, story.id);
    const outcome = runPipeline({
      kind: 'post',
      now,
      typed: body,
      text,
      author,
      mode: ruleMode(thread),
      isSiteMode: isSiteMode(story),
      rules: settings,
      history: await getHistory({ ...key, now }, tx),
      words,
      external,
      triage: askedOf(judge),
    });
    const id = await addComment(tx, { ...key, text, place, outcome }, now);
    // A comment that waits changes nothing that readers see.
    if (outcome.status === 'APPROVED') {
      await expireInTx(tx, conversationTags(story));
      if (parentId !== null) await notifyReply(tx, id, now);
    }

    const answer = answerOf(id, outcome);
    if (idempotencyKey) {
      await tx.idempotentAnswer.create({
        data: {
          userId: author.id,
          route: idempotentRoute,
          key: idempotencyKey,
          bodyHash: request,
          storyId: story.id,
          status: 201,
          answer,
          createdAt: now,
        },
      });
    }
    return answer;
  });
}

const lastDecision = {
  decisions: { orderBy: { id: 'desc' }, take: 1, select: { id: true } },
} as const satisfies Prisma.CommentSelect;

/** The comment for a change, locked until the end of the transaction. Throws `not_found` when it is gone. */
async function lockComment(tx: Tx, id: number) {
  await tx.$queryRaw`select 1 from "comment" where "id" = ${id} for update`;
  const comment = await tx.comment.findUnique({
    where: { id },
    select: {
      ...editableSelect,
      storyId: true,
      revision: true,
      story: { select: { id: true, slug: true, ...threadSelect } },
    },
  });
  if (!comment || comment.status === 'DELETED') throw notHere();
  return comment;
}

/**
 * Changes a comment: one's own within the minutes that the settings give and while nobody has answered, that of a member at
 * any time as a moderator, who is put down. The new text goes through the rules as if its author had posted it. Throws as
 * postComment() does, and `conflict` when it has been answered.
 */
export async function editComment(
  actor: Viewer | null,
  { id, body }: { id: number; body: string },
  now: Date,
): Promise<Posted> {
  if (!actor) throw new AppError('unauthenticated', 'Please sign in first.');
  const [settings, words] = await Promise.all([getSettings(), getWordIndexes()]);
  const judge = await getJudge(settings);
  const external = await askAboutEdit(actor, { id, body }, { settings, now });
  const work = db.$transaction(async (tx) => {
    const editor = await lockAuthor(tx, actor, now);
    const comment = await lockComment(tx, id);
    await demandEditable(tx, { editor, comment, minutes: settings.commentEditMinutes }, now);
    const isOwn = comment.authorId === editor.id;
    const text = keptText(body);
    const bodyHash = commentHash(text);
    // Of a guest nothing is known: no comment is of nobody's number.
    const who = { storyId: comment.storyId, authorId: comment.authorId ?? 0, bodyHash };
    const outcome = runPipeline({
      kind: 'edit',
      now,
      typed: body,
      text,
      author: writerOf(comment, now),
      mode: ruleMode(threadOf(comment.story, settings, now)),
      isSiteMode: isSiteMode(comment.story),
      rules: settings,
      history: await getHistory({ ...who, exceptId: id, now }, tx),
      words,
      external,
      triage: askedOf(judge),
    });
    const { status, phase, findings, score } = outcome;
    const revision = comment.revision + 1;
    const { decisions } = await tx.comment.update({
      where: { id },
      data: {
        body: text,
        bodyHash,
        revision,
        version: { increment: 1 },
        status,
        phase,
        findings,
        score,
        editedAt: now,
        // Other words than those that were picked.
        pickedAt: null,
        pickedById: null,
        decidedAt: status === 'PENDING' ? null : now,
        judgedAt: null, // nobody has read the new words
        revisions: {
          create: { revision, body: text, editedById: isOwn ? null : editor.id, createdAt: now },
        },
        decisions: {
          create: { revision, fromStatus: comment.status, toStatus: status, phase, createdAt: now },
        },
      },
      select: lastDecision,
    });
    if (comment.status === 'APPROVED' || status === 'APPROVED') {
      await expireInTx(tx, conversationTags(comment.story));
    }
    if (status === 'APPROVED') await notifyReply(tx, id, now);
    if (status === 'REJECTED') await closeAsRemoved(tx, { commentId: id, actorId: editor.id }, now);
    if (!isOwn) {
      const states = { fromStatus: comment.status, toStatus: status };
      const made = { commentId: id, decisionId: decisions[0]!.id, actorId: editor.id };
      await notifyDecision(tx, { ...made, ...states, message: outcome.told }, now);
      await recordAudit(tx, editor, {
        action: 'comment.edit',
        target: { kind: 'comment', id },
        before: { status: lower(comment.status), revision: comment.revision },
        after: { status: lower(status), revision },
      });
    }
    return answerOf(id, outcome);
  });
  return refusingSameText(work);
}

/**
 * Takes a comment away: one's own, or any as a moderator, who may give a reason and a message to its author. The words go
 * from the comment and stay in its revisions, which moderators alone can read; a comment with replies leaves a tombstone.
 * Throws `not_found`, `forbidden`, and `invalid` for a reason to take back one's own.
 */
export async function deleteComment(
  actor: Viewer | null,
  id: number,
  now: Date,
  { reason, message }: Removal = {},
): Promise<void> {
  if (!actor) throw new AppError('unauthenticated', 'Please sign in first.');
  const label = reason && reasonLabel(await getSettings(), reason);
  await db.$transaction(async (tx) => {
    const comment = await lockComment(tx, id);
    demand(actor, 'comment.delete', comment);
    const isOwn = comment.authorId === actor.id;
    if (isOwn && (reason || message)) {
      const path = reason ? 'reason' : 'message';
      throw invalidField(path, 'Whoever takes back their own comment gives no reason.');
    }
    const { decisions } = await tx.comment.update({
      where: { id },
      data: {
        status: 'DELETED',
        body: '',
        findings: [],
        pickedAt: null,
        pickedById: null,
        version: { increment: 1 },
        decidedAt: now,
        decisions: {
          create: {
            revision: comment.revision,
            actorId: actor.id,
            fromStatus: comment.status,
            toStatus: 'DELETED',
            reason: reason ?? null,
            message: message || null,
            createdAt: now,
          },
        },
      },
      select: lastDecision,
    });
    // Taking back the own words is nobody's business but the author's, and says nothing of who reported them.
    if (isOwn) {
      await closeAsRemoved(tx, { commentId: id, actorId: actor.id }, now);
    } else {
      const states = { fromStatus: comment.status, toStatus: 'DELETED' } as const;
      const told = { commentId: id, decisionId: decisions[0]!.id, actorId: actor.id };
      await notifyDecision(tx, { ...told, ...states, reason, message }, now);
      await settleReports(tx, { commentId: id, status: 'DELETED', actorId: actor.id }, now);
      await recordAudit(tx, actor, {
        action: 'comment.delete',
        target: { kind: 'comment', id },
        ...(label ? { reason: label } : {}),
        before: { status: comment.status.toLowerCase() },
        after: { status: 'deleted' },
      });
    }
    const isShown = comment.status === 'APPROVED';
    await expireComment(tx, { id, story: comment.story, isShown });
  });
}
