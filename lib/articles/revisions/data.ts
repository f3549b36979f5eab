import { can, type Viewer } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db';
import type { Origin, Revision } from '@/lib/articles/revisions/schema';
import { statusName } from '@/lib/articles/schema';
import { getPending } from '@/lib/articles/pending/data';
import {
  factsOf,
  readSnapshot,
  type StorySnapshot,
  type StoryState,
} from '@/lib/articles/snapshot';
import { statusAt } from '@/lib/articles/workflow';
import type { StoryStatus } from '@/prisma/generated/enums';

type Row = Omit<Revision, 'status'> & { status: StoryStatus };

/** The saves of a story, newest first, from below `before` on. The texts stay in the database: a list does not need them. */
export async function listRevisions(
  storyId: number,
  { take, before = 2_147_483_647 }: { take: number; before?: number },
): Promise<Revision[]> {
  const rows = await db.$queryRaw<Row[]>`
    select r."version", r."createdAt" as "at", u."name" as "by", r."snapshot"->>'status' as "status",
      r."origin", r."name", r."wasPublic"
    from story_revision r left join "user" u on u."id" = r."savedById"
    where r."storyId" = ${storyId} and r."version" < ${before}
    order by r."version" desc limit ${take}`;
  return rows.map((row) => ({ ...row, status: statusName(row.status) }));
}

/** A kept state of a story; null when there is none of that version, or it was thinned out. */
export async function getRevision(
  storyId: number,
  version: number,
  client: Tx = db,
): Promise<(Revision & { snapshot: StorySnapshot }) | null> {
  const row = await client.storyRevision.findUnique({
    where: { storyId_version: { storyId, version } },
    select: {
      snapshot: true,
      createdAt: true,
      origin: true,
      name: true,
      wasPublic: true,
      savedBy: { select: { name: true } },
    },
  });
  if (!row) return null;
  // Checked when it was saved.
  const snapshot = readSnapshot(row.snapshot);
  return {
    version,
    at: row.createdAt,
    by: row.savedBy?.name ?? null,
    status: statusName(snapshot.status),
    origin: row.origin as Origin,
    name: row.name,
    wasPublic: row.wasPublic,
    snapshot,
  };
}

/**
 * Whether somebody may work on a story in the state it is in: on its text, or, of a live one, on a version beside it. Who may
 * may also name and restore its revisions.
 */
export async function mayWorkOn(
  viewer: Viewer,
  story: StoryState,
  { now, tx = db }: { now: Date; tx?: Tx },
): Promise<boolean> {
  const facts = factsOf(story, viewer.id);
  if (can(viewer, 'story.edit', facts)) return true;
  const pending = (await getPending(story.id, tx))?.status ?? null;
  return can(viewer, 'story.revise', { ...facts, status: statusAt(story, now), pending });
}
