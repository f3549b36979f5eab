import type { Tx } from '@/lib/db';
import { commentHash } from '@/lib/comments/text';
import { getRemembered } from '@/lib/importers/data';
import { remember, takeIds } from '@/lib/importers/mutations';
import type { ImportedComment } from '@/lib/importers/schema';
import type { Finding } from '@/lib/moderation/pipeline';

const waited: Finding = {
  phase: 'import',
  message: 'Waited for a decision on the site it was imported from.',
  matches: [],
  ranges: [],
};

type Placed = { id: number; rootId: number | null; depth: number };

/**
 * Writes the comments of a story that no earlier import has brought in, replies below what they answer. Returns how many.
 * Each must stand after what it answers.
 */
export async function writeComments(
  tx: Tx,
  source: string,
  { storyId, comments }: { storyId: number; comments: readonly ImportedComment[] },
): Promise<number> {
  if (comments.length === 0) return 0;
  // What they answer may have come in before.
  const keys = comments.flatMap(({ key, parentKey }) => (parentKey ? [key, parentKey] : [key]));
  const known = await getRemembered(source, 'comment', [...new Set(keys)], tx);
  const fresh = comments.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return 0;
  const ids = await takeIds(tx, 'comment', fresh.length);
  const placed = await placesOf(tx, storyId, known);
  const rows = fresh.map(({ key, parentKey, guestName, body, status, createdAt }, i) => {
    const parent = parentKey === null ? undefined : placed.get(parentKey);
    const id = ids[i]!;
    const depth = parent ? parent.depth + 1 : 0;
    const rootId = parent ? (parent.rootId ?? parent.id) : null;
    placed.set(key, { id, rootId, depth });
    return {
      ...{ id, storyId, parentId: parent?.id ?? null, rootId, depth, guestName, body, status },
      ...{ bodyHash: commentHash(body), createdAt },
      decidedAt: status === 'APPROVED' ? createdAt : null,
      judgedAt: status === 'APPROVED' ? createdAt : null,
      findings: status === 'PENDING' ? [waited] : [],
    };
  });
  await tx.comment.createMany({ data: rows });
  const revisions = rows.map(({ id, body, createdAt }) => ({
    ...{ commentId: id, revision: 1, body, createdAt },
  }));
  await tx.commentRevision.createMany({ data: revisions });
  const items = fresh.map(({ key }, i) => ({ externalId: key, localId: ids[i]! }));
  await remember(tx, source, 'comment', items);
  return fresh.length;
}

/** Where the comments of earlier imports hang that are still under this story. */
async function placesOf(
  tx: Tx,
  storyId: number,
  known: ReadonlyMap<string, { localId: number }>,
): Promise<Map<string, Placed>> {
  if (known.size === 0) return new Map();
  const rows = await tx.comment.findMany({
    where: { storyId, id: { in: [...known.values()].map(({ localId }) => localId) } },
    select: { id: true, rootId: true, depth: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = new Map<string, Placed>();
  for (const [key, { localId }] of known) {
    const row = byId.get(localId);
    if (row) found.set(key, row);
  }
  return found;
}
