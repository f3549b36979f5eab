import { createHash } from 'node:crypto';
import { db } from '@/lib/db';

/** What is kept of a draft's secret. */
export const draftHash = (token: string) => createHash('sha256').update(token).digest('hex');

/** What somebody typed before they could post it; null when the link is wrong or too old. */
export async function getCommentDraft(token: string, now: Date) {
  return db.commentDraft.findFirst({
    where: { tokenHash: draftHash(token), expiresAt: { gt: now } },
    select: { body: true, parentId: true, story: { select: { slug: true, headline: true } } },
  });
}
export type StoredDraft = NonNullable<Awaited<ReturnType<typeof getCommentDraft>>>;
