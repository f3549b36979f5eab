import { byId, byNumber } from '@/lib/account/export/batches';
import type { ListReaders } from '@/lib/account/export/schema';
import { db } from '@/lib/db';

const iso = (date: Date) => date.toISOString();

/** The lists of the file that say what somebody has done for the publication. */
export function workListsOf(
  userId: number,
): Pick<
  ListReaders,
  | 'stories'
  | 'storyRevisions'
  | 'corrections'
  | 'livePosts'
  | 'pictures'
  | 'decisionsMade'
  | 'sanctionsGiven'
  | 'notesWritten'
> {
  return {
    stories: () =>
      byId(
        (after) =>
          db.story.findMany({
            ...byNumber,
            where: { createdById: userId, id: { gt: after } },
            select: { id: true, slug: true, createdAt: true },
          }),
        (row) => ({ ...row, createdAt: iso(row.createdAt) }),
      ),
    storyRevisions: () =>
      byId(
        (after) =>
          db.storyRevision.findMany({
            ...byNumber,
            where: { savedById: userId, id: { gt: after } },
            select: { id: true, storyId: true, version: true, createdAt: true },
          }),
        ({ storyId, version, createdAt }) => ({ storyId, version, createdAt: iso(createdAt) }),
      ),
    corrections: () =>
      byId(
        (after) =>
          db.correction.findMany({
            ...byNumber,
            where: { authorId: userId, id: { gt: after } },
            select: { id: true, storyId: true, text: true, createdAt: true },
          }),
        ({ storyId, text, createdAt }) => ({ storyId, text, createdAt: iso(createdAt) }),
      ),
    livePosts: () =>
      byId(
        (after) =>
          db.livePost.findMany({
            ...byNumber,
            where: { authorId: userId, id: { gt: after } },
            select: { id: true, storyId: true, text: true, publishedAt: true },
          }),
        ({ storyId, text, publishedAt }) => ({ storyId, text, createdAt: iso(publishedAt) }),
      ),
    pictures: () =>
      byId(
        (after) =>
          db.media.findMany({
            ...byNumber,
            where: { uploadedById: userId, id: { gt: after } },
            select: { id: true, path: true, externalUrl: true, createdAt: true },
          }),
        ({ id, path, externalUrl, createdAt }) => ({
          id,
          place: path ?? externalUrl ?? '',
          createdAt: iso(createdAt),
        }),
      ),
    decisionsMade: () =>
      byId(
        (after) =>
          db.decision.findMany({
            ...byNumber,
            where: { actorId: userId, id: { gt: after } },
            select: {
              ...{ id: true, commentId: true, fromStatus: true, toStatus: true },
              ...{ reason: true, note: true, createdAt: true },
            },
          }),
        ({ commentId, fromStatus, toStatus, reason, note, createdAt }) => ({
          ...{ commentId, from: fromStatus, to: toStatus, reason, note },
          createdAt: iso(createdAt),
        }),
      ),
    sanctionsGiven: () =>
      byId(
        (after) =>
          db.sanction.findMany({
            ...byNumber,
            where: { actorId: userId, id: { gt: after } },
            select: { id: true, userId: true, action: true, reason: true, createdAt: true },
          }),
        (row) => ({
          memberId: row.userId,
          action: row.action,
          reason: row.reason,
          createdAt: iso(row.createdAt),
        }),
      ),
    notesWritten: () =>
      byId(
        (after) =>
          db.memberNote.findMany({
            ...byNumber,
            where: { authorId: userId, id: { gt: after } },
            select: { id: true, userId: true, text: true, createdAt: true },
          }),
        (row) => ({ memberId: row.userId, text: row.text, createdAt: iso(row.createdAt) }),
      ),
  };
}
