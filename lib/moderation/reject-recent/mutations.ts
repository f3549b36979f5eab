import { recordAudit } from '@/lib/audit/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { conversationTags } from '@/lib/cache/tags';
import { db, type Tx } from '@/lib/db';
import { addProgress } from '@/lib/jobs/queue';
import { reasonLabel } from '@/lib/moderation/reasons';
import { settleReports } from '@/lib/moderation/reports/mutations';
import { isReason, lower } from '@/lib/moderation/schema';
import { dropUnheard, notify } from '@/lib/notifications/mutations';
import { getSettings } from '@/lib/settings/data';
import type { CommentStatus, Role } from '@/prisma/generated/enums';

/** Comments in one transaction: few enough that nobody waits long for a comment. */
export const batchSize = 100;

type Order = { userId: number; sanctionId: number; reason: string };
type Worker = { jobId: number; now: () => Date };

/**
 * Rejects what a member wrote between the two moments of a sanction, in batches, each with its decisions, counts and new
 * pages. Broken off it goes on where it was; done twice, or by two workers at once, it finds what is left. For the job alone.
 */
export async function rejectRecent(order: Order, { jobId, now }: Worker): Promise<void> {
  const sanction = await db.sanction.findUnique({
    where: { id: order.sanctionId },
    select: {
      ...{ since: true, createdAt: true, reason: true },
      actor: { select: { id: true, role: true } },
    },
  });
  if (!sanction?.since) return;
  const { since, createdAt: until, reason: note, actor } = sanction;
  const label = reasonLabel(await getSettings(), order.reason);
  const batch: Batch = { ...order, label, since, until, note, actor, jobId };
  let count: number;
  do count = await db.$transaction((tx) => rejectBatch(tx, batch, now()));
  while (count === batchSize);
  await db.$transaction((tx) => tellMember(tx, batch, now()));
}

type Batch = Order & {
  /** The reason in the newsroom’s words. */
  label: string;
  since: Date;
  until: Date;
  note: string;
  actor: { id: number; role: Role } | null;
  jobId: number;
};
type Row = {
  id: number;
  status: CommentStatus;
  revision: number;
  storyId: number;
  slug: string;
  isReported: boolean;
};

async function rejectBatch(tx: Tx, batch: Batch, now: Date): Promise<number> {
  const { userId, since, until, actor, note, jobId } = batch;
  const reason = isReason(batch.reason) ? batch.reason : 'other';
  // In the order of their numbers, as everybody who locks several comments; colleagues who read one of them meanwhile are
  // told that it was decided.
  const rows = await tx.$queryRaw<Row[]>`
    select c."id", c."status"::text as "status", c."revision", c."storyId", s."slug",
      exists (select 1 from "comment_report" r where r."commentId" = c."id") as "isReported"
    from "comment" c join "story" s on s."id" = c."storyId"
    where c."authorId" = ${userId} and c."createdAt" between ${since} and ${until}
      and c."status" in ('PENDING', 'APPROVED')
    order by c."id" limit ${batchSize} for update of c`;
  const ids = rows.map(({ id }) => id);
  await tx.comment.updateMany({
    where: { id: { in: ids } },
    data: { status: 'REJECTED', version: { increment: 1 }, decidedAt: now, judgedAt: now },
  });
  await tx.decision.createMany({
    data: rows.map(({ id, revision, status }) => ({
      ...{ commentId: id, revision, actorId: actor?.id ?? null, reason, note },
      ...{ fromStatus: status, toStatus: 'REJECTED' as const, createdAt: now },
    })),
  });
  // What stands now is told once, with the sanction.
  await dropUnheard(tx, userId, ids);
  for (const { id, status, isReported } of rows) {
    // From where they asked for it stands with the sanction.
    await recordAudit(tx, actor && { ...actor, address: null }, {
      action: 'comment.reject',
      target: { kind: 'comment', id },
      reason: batch.label,
      before: { status: lower(status) },
      after: { status: 'rejected' },
    });
    if (isReported) {
      const settled = { commentId: id, status: 'REJECTED', actorId: actor?.id ?? null } as const;
      await settleReports(tx, settled, now);
    }
  }
  const seen = rows.filter(({ status }) => status === 'APPROVED');
  const stale = seen.flatMap(({ storyId, slug }) => conversationTags({ id: storyId, slug }));
  await expireInTx(tx, [...new Set(stale)]);
  await addProgress(tx, jobId, { done: rows.length, left: await countLeft(tx, batch) });
  return rows.length;
}

const countLeft = (tx: Tx, { userId, since, until }: Batch) =>
  tx.comment.count({
    where: {
      authorId: userId,
      createdAt: { gte: since, lte: until },
      status: { in: ['PENDING', 'APPROVED'] },
    },
  });

/** One message for all of it, however many there were. */
async function tellMember(
  tx: Tx,
  { userId, sanctionId, reason, label, since, until }: Batch,
  now: Date,
): Promise<void> {
  // Comments, not decisions: a colleague may have rejected one before, and taken that back or decided otherwise.
  const count = await tx.comment.count({
    where: {
      ...{ authorId: userId, createdAt: { gte: since, lte: until } },
      decisions: {
        some: { toStatus: 'REJECTED', undoesId: null, undoneBy: null, createdAt: { gte: until } },
      },
    },
  });
  if (count === 0) return;
  const facts = { outcome: 'rejected_recent', reason, label, count };
  const key = `reject-recent:${sanctionId}`;
  await notify(tx, { userId, kind: 'DECISION', key, facts }, now);
}
