import { batch, byId, byNumber, byOther, few } from '@/lib/account/export/batches';
import type { ListReaders } from '@/lib/account/export/schema';
import type { letterListsOf } from '@/lib/account/export/letters/data';
import type { workListsOf } from '@/lib/account/export/work/data';
import { isPublic } from '@/lib/articles/visibility';
import { db } from '@/lib/db';

const iso = (date: Date) => date.toISOString();
const isoOrNull = (date: Date | null) => date?.toISOString() ?? null;

const storySelect = {
  slug: true,
  headline: true,
  status: true,
  publishedAt: true,
  embargoUntil: true,
} as const;
type StoryRow = Parameters<typeof isPublic>[0] & { slug: string; headline: string };
/** A headline may have been changed since it was withdrawn: that is the newsroom's. */
const storyOf = (row: StoryRow, now: Date) => ({
  slug: row.slug,
  headline: isPublic(row, now) ? row.headline : null,
});

/** The lists of the file that say what somebody has, has done as a reader, and what was done about them. */
export function personalListsOf(
  userId: number,
  now: Date,
): Omit<
  ListReaders,
  keyof ReturnType<typeof workListsOf> | keyof ReturnType<typeof letterListsOf>
> {
  const theirs = { where: { userId } };
  const newest = { orderBy: { createdAt: 'asc' }, take: 1_000 } as const;
  return {
    passkeys: () =>
      few(
        db.passkey.findMany({
          ...{ ...theirs, ...newest },
          select: {
            ...{ name: true, isBackedUp: true, transports: true },
            ...{ createdAt: true, lastUsedAt: true },
          },
        }),
        (row) => ({ ...row, createdAt: iso(row.createdAt), lastUsedAt: isoOrNull(row.lastUsedAt) }),
      ),
    sessions: () =>
      few(
        db.session.findMany({
          ...{ ...theirs, ...newest },
          select: {
            ...{ method: true, address: true, userAgent: true },
            ...{ createdAt: true, lastSeenAt: true },
          },
        }),
        (row) => ({ ...row, createdAt: iso(row.createdAt), lastSeenAt: iso(row.lastSeenAt) }),
      ),
    identities: () =>
      few(
        db.identity.findMany({
          ...{ ...theirs, ...newest },
          select: {
            ...{ provider: true, issuer: true, subject: true, label: true },
            ...{ createdAt: true, lastUsedAt: true },
          },
        }),
        (row) => ({ ...row, createdAt: iso(row.createdAt), lastUsedAt: iso(row.lastUsedAt) }),
      ),
    apiTokens: () =>
      few(
        db.apiToken.findMany({
          ...{ ...theirs, ...newest },
          select: {
            ...{ name: true, hint: true, scopes: true, createdAt: true },
            ...{ expiresAt: true, revokedAt: true, lastUsedAt: true },
          },
        }),
        (row) => ({
          ...row,
          createdAt: iso(row.createdAt),
          expiresAt: iso(row.expiresAt),
          revokedAt: isoOrNull(row.revokedAt),
          lastUsedAt: isoOrNull(row.lastUsedAt),
        }),
      ),
    links: () =>
      few(
        db.emailToken.findMany({
          ...{ ...theirs, ...newest },
          select: { purpose: true, email: true, createdAt: true, expiresAt: true, usedAt: true },
        }),
        (row) => ({
          ...row,
          createdAt: iso(row.createdAt),
          expiresAt: iso(row.expiresAt),
          usedAt: isoOrNull(row.usedAt),
        }),
      ),
    comments: () =>
      byId(
        (after) =>
          db.comment.findMany({
            ...byNumber,
            where: { authorId: userId, id: { gt: after } },
            select: {
              ...{ id: true, parentId: true, status: true, body: true, likeCount: true },
              ...{ createdAt: true, editedAt: true },
              story: { select: storySelect },
              revisions: {
                orderBy: { revision: 'asc' },
                select: { revision: true, body: true, editedById: true, createdAt: true },
              },
              decisions: {
                orderBy: { id: 'asc' },
                select: {
                  ...{ revision: true, fromStatus: true, toStatus: true, reason: true, note: true },
                  ...{ phase: true, actorId: true, createdAt: true },
                },
              },
            },
          }),
        ({ story, likeCount, revisions, decisions, ...row }) => ({
          ...row,
          story: storyOf(story, now),
          likes: likeCount,
          createdAt: iso(row.createdAt),
          editedAt: isoOrNull(row.editedAt),
          revisions: revisions.map(({ editedById, ...one }) => ({
            ...one,
            by: editedById === null ? 'you' : 'staff',
            createdAt: iso(one.createdAt),
          })),
          decisions: decisions.map((one) => ({
            revision: one.revision,
            from: one.fromStatus,
            to: one.toStatus,
            reason: one.reason,
            note: one.note,
            // Who of the staff decided is nobody's but theirs.
            by: one.actorId === userId ? 'you' : one.phase === null ? 'staff' : 'rule',
            createdAt: iso(one.createdAt),
          })),
        }),
      ),
    likes: () =>
      byOther(
        (after) =>
          db.commentLike.findMany({
            where: { userId, commentId: { gt: after } },
            orderBy: { commentId: 'asc' },
            take: batch,
            select: {
              ...{ commentId: true, createdAt: true },
              comment: { select: { story: { select: storySelect } } },
            },
          }),
        ({ commentId }) => commentId,
        ({ commentId, createdAt, comment }) => ({
          commentId,
          story: storyOf(comment.story, now),
          createdAt: iso(createdAt),
        }),
      ),
    reports: () =>
      byId(
        (after) =>
          db.commentReport.findMany({
            ...byNumber,
            where: { reporterId: userId, id: { gt: after } },
            select: {
              ...{ id: true, commentId: true, reason: true, note: true },
              ...{ revision: true, weight: true, wantsOutcome: true, wasRight: true },
              ...{ createdAt: true, settledAt: true },
            },
          }),
        ({ id: _, ...row }) => ({
          ...row,
          createdAt: iso(row.createdAt),
          settledAt: isoOrNull(row.settledAt),
        }),
      ),
    appeals: () =>
      byId(
        (after) =>
          db.appeal.findMany({
            ...byNumber,
            where: { userId, id: { gt: after } },
            select: {
              ...{ id: true, commentId: true, text: true, outcome: true, answer: true },
              ...{ createdAt: true, decidedAt: true },
            },
          }),
        ({ id: _, ...row }) => ({
          ...row,
          createdAt: iso(row.createdAt),
          decidedAt: isoOrNull(row.decidedAt),
        }),
      ),
    notifications: () =>
      byId(
        (after) =>
          db.notification.findMany({
            ...byNumber,
            where: { userId, id: { gt: after } },
            select: {
              ...{ id: true, kind: true, commentId: true, data: true },
              ...{ createdAt: true, readAt: true, mailedAt: true },
            },
          }),
        ({ id: _, ...row }) => ({
          ...row,
          createdAt: iso(row.createdAt),
          readAt: isoOrNull(row.readAt),
          mailedAt: isoOrNull(row.mailedAt),
        }),
      ),
    ignoredMembers: () =>
      byOther(
        (after) =>
          db.ignoredMember.findMany({
            where: { userId, ignoredId: { gt: after } },
            orderBy: { ignoredId: 'asc' },
            take: batch,
            select: { ignoredId: true, createdAt: true },
          }),
        ({ ignoredId }) => ignoredId,
        ({ ignoredId, createdAt }) => ({ memberId: ignoredId, createdAt: iso(createdAt) }),
      ),
    savedFilters: () =>
      few(
        db.savedFilter.findMany({
          ...{ ...theirs, ...newest },
          select: { name: true, query: true, isShared: true, createdAt: true },
        }),
        (row) => ({ ...row, createdAt: iso(row.createdAt) }),
      ),
    savedStories: () =>
      byOther(
        (after) =>
          db.savedStory.findMany({
            where: { userId, storyId: { gt: after } },
            orderBy: { storyId: 'asc' },
            take: batch,
            select: { storyId: true, createdAt: true, story: { select: storySelect } },
          }),
        ({ storyId }) => storyId,
        ({ story, createdAt }) => ({ story: storyOf(story, now), createdAt: iso(createdAt) }),
      ),
    notes: () =>
      byId(
        (after) =>
          db.memberNote.findMany({
            ...byNumber,
            where: { userId, id: { gt: after } },
            select: { id: true, text: true, createdAt: true },
          }),
        ({ text, createdAt }) => ({ text, createdAt: iso(createdAt) }),
      ),
    sanctions: () =>
      byId(
        (after) =>
          db.sanction.findMany({
            ...byNumber,
            where: { userId, id: { gt: after } },
            select: {
              ...{ id: true, action: true, until: true, since: true, reason: true },
              createdAt: true,
            },
          }),
        ({ action, until, since, reason, createdAt }) => ({
          ...{ action, reason },
          until: isoOrNull(until),
          since: isoOrNull(since),
          createdAt: iso(createdAt),
        }),
      ),
    log: () =>
      byId(
        (after) =>
          db.auditEntry.findMany({
            ...byNumber,
            where: {
              id: { gt: after },
              OR: [{ actorId: userId }, { targetKind: 'user', targetId: String(userId) }],
            },
            select: {
              ...{ id: true, actorId: true, action: true, targetKind: true, targetId: true },
              ...{ reason: true, before: true, after: true, address: true, createdAt: true },
            },
          }),
        ({ id: _, actorId, targetKind, targetId, ...row }) => ({
          ...row,
          by: actorId === userId ? 'you' : actorId === null ? 'machine' : 'staff',
          target: targetKind && `${targetKind} ${targetId}`,
          before: row.before as Record<string, unknown> | null,
          after: row.after as Record<string, unknown> | null,
          address: actorId === userId ? row.address : null,
          createdAt: iso(row.createdAt),
        }),
      ),
  };
}
