import { db } from '@/lib/db';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { changeMedia, deleteMedia } from '@/lib/media/mutations';
import type { BulkMediaInput, BulkResult } from '@/lib/media/schema';

/** Does one thing to several pictures, each by itself: what one refuses stops none of the others. */
export async function bulkMedia(
  actor: Viewer | null,
  { ids, step, credit, rightsUntil }: BulkMediaInput,
): Promise<BulkResult> {
  demand(actor, 'media.see');
  const rows = await db.media.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    select: { id: true, fileName: true },
  });
  const results: BulkResult = [];
  for (const { id, fileName } of rows) {
    try {
      if (step === 'delete') await deleteMedia(actor, id);
      else await changeMedia(actor, id, step === 'credit' ? { credit } : { rightsUntil });
      results.push({ id, fileName, problem: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      results.push({ id, fileName, problem: error.message });
    }
  }
  return results;
}
