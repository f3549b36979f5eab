import { hashSecret } from '@/lib/auth/secret';
import { db } from '@/lib/db';

/** What somebody typed before they could post it; null when the link is wrong or too old. */
export async function getCommentDraft(token: string, now: Date) {
  return db.commentDraft.findFirst({
    where: { tokenHash: hashSecret(token), expiresAt: { gt: now } },
    select: { body: true, parentId: true, story: { select: { slug: true, headline: true } } },
  });
}
