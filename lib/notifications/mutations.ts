import { isPublic } from '@/lib/articles/visibility';
import { demand, type Viewer } from '@/lib/auth/policy';
import { dayKey } from '@/lib/dates';
import { db, type Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/queue';
import { reasonLabel } from '@/lib/moderation/reasons';
import { getPreferences, toldTo } from '@/lib/notifications/data';
import {
  preferenceOf,
  readFacts,
  type NotificationFacts,
  type Preferences,
} from '@/lib/notifications/schema';
import { undoMilliseconds } from '@/lib/notifications/undo';
import { nextMail } from '@/lib/notifications/when';
import { getSettings } from '@/lib/settings/data';
import type { CommentStatus, NotificationKind } from '@/prisma/generated/enums';

type Wish = {
  userId: number;
  kind: NotificationKind;
  /** What it is about: the same is told once. */
  key: string;
  commentId?: number;
  /** Whose doing it is, as far as the member may know. */
  actorId?: number;
  facts?: Omit<NotificationFacts, 'mail'>;
  /** For how long its mail waits, when what it tells may still be undone. */
  settling?: number;
};

/** What a moderator may still undo is not mailed before they cannot. */
const settlingOf = (kind: NotificationKind) =>
  kind === 'DECISION' || kind === 'REPORT_OUTCOME' ? undoMilliseconds : 0;

/**
 * Tells a member something, in the transaction of what it is about: on the site, and by mail as they wish. What has been
 * told under this key is not told again.
 */
export async function notify(tx: Tx, wish: Wish, now: Date): Promise<void> {
  const { userId, kind, key, commentId = null, actorId = null, facts } = wish;
  const { settling = settlingOf(kind) } = wish;
  const preferences = await getPreferences(userId, tx);
  const { timeZone } = await getSettings(tx);
  const mail = preferences[preferenceOf[kind]];
  const { count } = await tx.notification.createMany({
    data: [{ userId, kind, key, commentId, actorId, data: { ...facts, mail }, createdAt: now }],
    skipDuplicates: true,
  });
  const runAt = count > 0 && nextMail(mail, now, { timeZone, settling });
  if (!runAt || mail === 'OFF') return;
  await enqueue(tx, {
    kind: 'mail-notifications',
    payload: { userId, rhythm: mail },
    // One that must wait is not brought forward by one that need not.
    key: `${userId}:${mail}${mail === 'NOW' && settling > 0 ? ':settled' : ''}`,
    runAt,
  });
}

/** Nobody hears of themselves, of whom they ignore, or of somebody banned. */
async function mayTell(tx: Tx, userId: number, actorId: number): Promise<boolean> {
  if (userId === actorId) return false;
  const actor = await tx.user.findFirst({
    where: { id: actorId, status: { not: 'BANNED' }, ignoredBy: { none: { userId } } },
    select: { id: true },
  });
  return actor !== null;
}

/** Tells whose comment was answered, once the answer can be read. Call it whenever a comment is approved. */
export async function notifyReply(tx: Tx, commentId: number, now: Date): Promise<void> {
  const reply = await tx.comment.findUnique({
    where: { id: commentId },
    select: {
      status: true,
      judgedAt: true,
      author: { select: { id: true, role: true } },
      parent: { select: { status: true, authorId: true } },
      story: { select: { status: true, publishedAt: true, embargoUntil: true } },
    },
  });
  const { author, parent } = reply ?? {};
  if (reply?.status !== 'APPROVED' || !author || !parent?.authorId) return;
  if (parent.status !== 'APPROVED' || !isPublic(reply.story, now)) return;
  if (!(await mayTell(tx, parent.authorId, author.id))) return;
  const kind = author.role === 'READER' ? 'REPLY' : 'STAFF_REPLY';
  const key = `reply:${commentId}`;
  // A moderator who has just approved it may take that back; what a rule approved stands.
  const isFresh = reply.judgedAt && now.getTime() - reply.judgedAt.getTime() < undoMilliseconds;
  const settling = isFresh ? undoMilliseconds : 0;
  const about = { key, commentId, actorId: author.id, settling };
  await notify(tx, { userId: parent.authorId, kind, ...about }, now);
}

type Decided = {
  commentId: number;
  decisionId: number;
  actorId: number;
  fromStatus: CommentStatus;
  toStatus: CommentStatus;
  reason?: string | null;
  /** What the moderator says to the member. */
  message?: string | null;
};

/** What a member has neither seen nor got by mail of decisions on these comments is not told any more: another stands now. */
export const dropUnheard = (tx: Tx, userId: number, commentIds: number[]) =>
  tx.notification.deleteMany({
    where: {
      ...{ userId, commentId: { in: commentIds }, kind: 'DECISION' },
      ...{ readAt: null, mailedAt: null },
    },
  });

/**
 * Tells whose comment it is what a moderator decided: that it is not published and why, that it is after all, or that it
 * has been taken away.
 */
export async function notifyDecision(tx: Tx, decided: Decided, now: Date): Promise<void> {
  const { commentId, decisionId, actorId, fromStatus, toStatus, reason, message } = decided;
  const { authorId } = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: { authorId: true },
  });
  if (authorId === null) return;
  await dropUnheard(tx, authorId, [commentId]);
  const isTold =
    toStatus === 'REJECTED' ||
    toStatus === 'SPAM' ||
    toStatus === 'DELETED' ||
    (toStatus === 'APPROVED' && fromStatus !== 'APPROVED');
  if (!isTold || authorId === actorId) return;
  const facts = {
    outcome: toStatus.toLowerCase(),
    ...(reason ? { reason, label: reasonLabel(await getSettings(tx), reason) } : {}),
    ...(message ? { message } : {}),
  };
  const key = `decision:${decisionId}`;
  await notify(tx, { userId: authorId, kind: 'DECISION', key, commentId, facts }, now);
}

/** Keeps the summary of the day's likes of a comment. Call it in the transaction of a like, after its row has changed. */
export async function notifyLikes(
  tx: Tx,
  { id, authorId: userId }: { id: number; authorId: number | null },
  now: Date,
): Promise<void> {
  if (userId === null) return;
  const { timeZone } = await getSettings(tx);
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from comment_like l join "user" u on u.id = l."userId"
    where l."commentId" = ${id} and l."userId" <> ${userId} and u.status <> 'BANNED'
      and l."createdAt" >= date_trunc('day', ${now}::timestamptz, ${timeZone})
      and not exists (select from ignored_member i where i."userId" = ${userId} and i."ignoredId" = u.id)`;
  const key = `likes:${id}:${dayKey(now, timeZone)}`;
  if (count === 0) {
    await tx.notification.deleteMany({ where: { userId, key, readAt: null, mailedAt: null } });
    return;
  }
  const where = { userId_key: { userId, key } };
  const earlier = await tx.notification.findUnique({ where, select: { data: true } });
  if (!earlier) {
    await notify(tx, { userId, kind: 'LIKES', key, commentId: id, facts: { count } }, now);
    return;
  }
  const { mail } = readFacts(earlier.data);
  await tx.notification.update({ where, data: { data: { mail, count } }, select: { id: true } });
}

/** Tells a member that they were warned, and why. */
export const notifyWarning = (
  tx: Tx,
  { userId, sanctionId, message }: { userId: number; sanctionId: number; message: string },
  now: Date,
): Promise<void> =>
  notify(tx, { userId, kind: 'WARNING', key: `warning:${sanctionId}`, facts: { message } }, now);

/** All that somebody can be shown of what they were told up to now is read. Throws `unauthenticated` and `forbidden`. */
export async function markNotificationsRead(actor: Viewer | null, now: Date): Promise<void> {
  demand(actor, 'account.read');
  await db.notification.updateMany({
    // A warning is read when they say so.
    where: {
      AND: [
        toldTo(actor.id, now),
        { readAt: null, createdAt: { lte: now }, kind: { not: 'WARNING' } },
      ],
    },
    data: { readAt: now },
  });
}

/** Chooses how to be told by mail. What is left out stays. Throws `unauthenticated` and `forbidden`. */
export async function setPreferences(
  actor: Viewer | null,
  wish: Partial<Preferences>,
): Promise<Preferences> {
  demand(actor, 'account.use');
  await storePreferences(actor.id, wish);
  return getPreferences(actor.id);
}

/** The same for whoever holds a mail of ours: the caller has checked that it is theirs. */
export async function storePreferences(userId: number, wish: Partial<Preferences>): Promise<void> {
  await db.notificationPreference.upsert({
    where: { userId },
    create: { userId, ...wish },
    update: wish,
    select: { userId: true },
  });
}
