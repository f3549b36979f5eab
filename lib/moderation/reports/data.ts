import { db, type Tx } from '@/lib/db';
import type { ReporterRecord } from '@/lib/moderation/reports/weight';

/** How often somebody's reports were right so far. Those that nobody has judged do not count. */
export async function getReporterRecord(
  reporterId: number,
  client: Tx = db,
): Promise<ReporterRecord> {
  const rows = await client.commentReport.groupBy({
    by: ['wasRight'],
    where: { reporterId, wasRight: { not: null } },
    _count: { _all: true },
  });
  const of = (wasRight: boolean) => rows.find((row) => row.wasRight === wasRight)?._count._all ?? 0;
  return { right: of(true), wrong: of(false) };
}

/** Whether a person has decided on this revision of a comment: then a report has something against it. */
export async function isDecided(
  tx: Tx,
  { commentId, revision }: { commentId: number; revision: number },
): Promise<boolean> {
  // A rule names its phase; a person has none, also once their account is gone.
  const decision = await tx.decision.findFirst({
    where: { commentId, revision, phase: null, undoesId: null, undoneBy: null },
    select: { id: true },
  });
  return decision !== null;
}
