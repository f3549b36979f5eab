import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';

/**
 * Recommends a comment to readers, or takes that back; doing so twice changes nothing. For those who moderate, and only
 * while readers can see the comment. Throws `unauthenticated`, `forbidden` and `not_found`.
 */
export async function setPick(
  actor: Viewer | null,
  { id, picked }: { id: number; picked: boolean },
  now: Date,
): Promise<{ picked: boolean }> {
  demand(actor, 'comment.moderate');
  return db.$transaction(async (tx) => {
    // A decision or an edit at the same moment is first or second: what is picked is what was read.
    await tx.$queryRaw`select 1 from "comment" where "id" = ${id} for no key update`;
    const comment = await tx.comment.findUnique({
      where: { id },
      select: { status: true, pickedAt: true, storyId: true },
    });
    if (comment?.status !== 'APPROVED') {
      throw new AppError('not_found', 'There is no such comment.');
    }
    if ((comment.pickedAt !== null) === picked) return { picked };
    await tx.comment.update({
      where: { id },
      data: picked ? { pickedAt: now, pickedById: actor.id } : { pickedAt: null, pickedById: null },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: picked ? 'comment.pick' : 'comment.unpick',
      target: { kind: 'comment', id },
      before: { picked: !picked },
      after: { picked },
    });
    await expireInTx(tx, [tags.comments(comment.storyId)]);
    return { picked };
  });
}
