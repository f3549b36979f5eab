import { commentHash } from '@/lib/comments/text';
import type { Tx } from '@/lib/db';
import { rememberedId } from '@/lib/importers/data';
import { hashOfComment, type Plan, type Wanted } from '@/lib/importers/discussions/data';
import { waited } from '@/lib/importers/discussions/waited';
import type { WrittenComments } from '@/lib/importers/schema';
import { closeAsRemoved } from '@/lib/moderation/reports/mutations';
import type { Prisma } from '@/prisma/generated/client';

type Changed = Omit<WrittenComments, 'created'>;

/** Makes comments here what they are on the old site by now, and remembers it. What was decided or edited here stays. */
export async function changeKnown(
  tx: Tx,
  source: string,
  { changed, kept, same }: Pick<Plan, 'changed' | 'kept' | 'same'>,
): Promise<Changed> {
  const now = new Date();
  const gone = new Set<string>();
  let updated = 0;
  let meanwhile = 0;
  for (const to of same) await rememberChange(tx, source, to);
  // In the order of their numbers, as everybody who locks several comments.
  for (const change of changed.toSorted((a, b) => a.before.id - b.before.id)) {
    const { before, to } = change;
    if (!(await put(tx, change, now))) {
      meanwhile++;
      continue;
    }
    await rememberChange(tx, source, to, before.version + 1);
    if (to.body === undefined) gone.add(to.key);
    else updated++;
  }
  return { updated, gone, kept: kept.length + meanwhile };
}

/** Whether nobody was faster. */
async function put(tx: Tx, { before, to }: Plan['changed'][number], now: Date): Promise<boolean> {
  const { id, version } = before;
  const { status, body = before.body } = to;
  const isReworded = body !== before.body;
  const revision = before.revision + (isReworded ? 1 : 0);
  const { count } = await tx.comment.updateMany({
    where: { id, version },
    data: {
      ...{ status, revision, version: version + 1 },
      ...(isReworded && { body, bodyHash: commentHash(body), editedAt: now }),
      findings: status === 'PENDING' ? ([waited] as unknown as Prisma.InputJsonArray) : [],
      decidedAt: status === 'PENDING' ? null : now,
      judgedAt: status === 'PENDING' ? null : now,
    },
  });
  if (count === 0) return false;
  if (isReworded)
    await tx.commentRevision.create({
      data: { commentId: id, revision, body, createdAt: now },
      select: { commentId: true },
    });
  await tx.decision.create({
    data: {
      ...{ commentId: id, revision, fromStatus: before.status, toStatus: status },
      ...{ phase: waited.phase, createdAt: now },
    },
    select: { id: true },
  });
  if (to.body === undefined) await closeAsRemoved(tx, { commentId: id, actorId: null }, now);
  return true;
}

/** `localVersion`: as the import has left it. */
async function rememberChange(
  tx: Tx,
  source: string,
  to: Wanted,
  localVersion?: number,
): Promise<void> {
  const externalId = rememberedId(to.key);
  await tx.importedItem.update({
    where: { source_kind_externalId: { source, kind: 'comment', externalId } },
    data: { hash: hashOfComment(to), ...(localVersion !== undefined && { localVersion }) },
    select: { localId: true },
  });
}
