import type { Tx } from '@/lib/db';
import { commentHash } from '@/lib/comments/text';
import { rememberedId } from '@/lib/importers/data';
import { changeKnown } from '@/lib/importers/discussions/changes/mutations';
import { hashOfComment, planTalk, type Plan, type Talk } from '@/lib/importers/discussions/data';
import { waited } from '@/lib/importers/discussions/waited';
import { takeIds } from '@/lib/importers/mutations';
import type { WrittenComments } from '@/lib/importers/schema';
import { Prisma } from '@/prisma/generated/client';

type Placed = { id: number; rootId: number | null; depth: number };

const columnsOfNew = Prisma.sql`
  id, "storyId", "parentId", "rootId", depth, "guestName", body, status, "bodyHash", "createdAt", "decidedAt", "judgedAt",
  findings`;

/**
 * Writes the comments of a story that no earlier import has brought in, replies below what they answer, and changes those that
 * were changed there and that nobody has decided on or edited here. Each must stand after what it answers. Where another run
 * brings one of them in meanwhile, the database refuses (23505).
 */
export async function writeComments(tx: Tx, source: string, talk: Talk): Promise<WrittenComments> {
  const plan = await planTalk(tx, source, talk);
  const created = await insertNew(tx, source, talk.storyId, plan);
  const done = await changeKnown(tx, source, plan);
  return { created, ...done };
}

async function insertNew(
  tx: Tx,
  source: string,
  storyId: number,
  { known, fresh }: Plan,
): Promise<number> {
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
  const externalIds = fresh.map(({ key }) => rememberedId(key));
  const hashes = fresh.map(hashOfComment);
  await tx.$executeRaw`
    /* prepared */ with made as (
      insert into comment (${columnsOfNew})
      select ${columnsOfNew} from jsonb_populate_recordset(null::comment, ${JSON.stringify(rows)}::jsonb)
      returning id, body, "createdAt"),
    kept as (
      insert into comment_revision ("commentId", revision, body, "createdAt")
      select id, 1, body, "createdAt" from made)
    insert into imported_item (source, kind, "externalId", "localId", hash)
    select ${source}, 'comment', key, id, hash
    from unnest(${externalIds}::text[], ${ids}::int[], ${hashes}::text[]) as item (key, id, hash)`;
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
