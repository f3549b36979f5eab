import { recordAudit } from '@/lib/audit/mutations';
import { demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { SectionComments } from '@/lib/taxonomy/conversations/schema';

/**
 * Says how the conversations of a section are run. It holds at once, under stories that are out already too: what a story
 * does not say itself is worked out each time. Throws `forbidden` and `not_found`.
 */
export async function setSectionComments(
  actor: Viewer | null,
  { id, ...after }: SectionComments,
): Promise<void> {
  demand(actor, 'taxonomy.edit');
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "section" where "id" = ${id} for no key update`;
    const before = await tx.section.findUnique({
      where: { id },
      select: { commentMode: true, commentCloseDays: true },
    });
    if (!before) throw new AppError('not_found', 'There is no such section.');
    const isSame =
      before.commentMode === after.commentMode &&
      before.commentCloseDays === after.commentCloseDays;
    if (isSame) return;
    await tx.section.update({ where: { id }, data: after, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'section.comments',
      target: { kind: 'section', id },
      before,
      after,
    });
    await expireInTx(tx, [tags.sections()]);
  });
}
