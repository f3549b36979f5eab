import { db, type Tx } from '@/lib/db';
import { demand, type Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { getPending } from '@/lib/articles/pending/data';
import { mayWorkOn } from '@/lib/articles/revisions/data';
import type { Origin } from '@/lib/articles/revisions/schema';
import { factsOf, snapshotOf, storyStateSelect, type StoryState } from '@/lib/articles/snapshot';
import { isPublic } from '@/lib/articles/visibility';
import type { Prisma } from '@/prisma/generated/client';

type Change = { before: StoryState | null; after: StoryState; origin: Origin; now: Date };

/** Keeps what was saved, and what it replaced where nothing had kept that (a story from a seed or an import). */
export async function recordRevision(
  tx: Tx,
  actor: Viewer | null,
  { before, after, origin, now }: Change,
): Promise<void> {
  const snapshot = (row: StoryState) => snapshotOf(row) as unknown as Prisma.InputJsonObject;
  const storyId = after.id;
  if (before) await keepReplaced(tx, before, now);
  await tx.storyRevision.create({
    data: {
      storyId,
      version: after.version,
      snapshot: snapshot(after),
      savedById: actor?.id ?? null,
      origin,
      wasPublic: isPublic(after, now),
    },
  });
}

/** Keeps a state that is about to be replaced where nothing had kept it, and notes whether readers had it. */
export async function keepReplaced(tx: Tx, before: StoryState, now: Date): Promise<void> {
  const { id: storyId, version, createdById, updatedAt } = before;
  const snapshot = snapshotOf(before) as unknown as Prisma.InputJsonObject;
  await tx.storyRevision.createMany({
    data: [{ storyId, version, snapshot, savedById: createdById, createdAt: updatedAt }],
    skipDuplicates: true,
  });
  if (!isPublic(before, now)) return;
  // A scheduled one became public by itself, with nobody to note it. Of a version beside it readers have seen nothing.
  await tx.storyRevision.updateMany({
    where: { storyId, version, wasPublic: false, NOT: { origin: { startsWith: 'pending' } } },
    data: { wasPublic: true },
  });
}

/**
 * The one version check: whoever writes says on what, and nothing is written on top of what they have not seen. Throws
 * `conflict` with who saved since, when, and what stands now.
 */
export async function demandVersion(tx: Tx, row: StoryState, version: number): Promise<void> {
  if (row.version === version) return;
  const last = await tx.storyRevision.findUnique({
    where: { storyId_version: { storyId: row.id, version: row.version } },
    select: { createdAt: true, savedBy: { select: { name: true } } },
  });
  const savedBy = last?.savedBy?.name ?? null;
  throw new AppError(
    'conflict',
    `${savedBy ?? 'Somebody'} saved this story after you opened it. Nothing was overwritten.`,
    {
      details: {
        id: row.id,
        currentVersion: row.version,
        savedBy,
        savedAt: (last?.createdAt ?? row.updatedAt).toISOString(),
        // Of a live story, what is worked on beside it.
        current: (await getPending(row.id, tx))?.snapshot ?? snapshotOf(row),
      },
    },
  );
}

/** Gives a state of a story a name, which also keeps it from being thinned out; an empty one takes the name away. Throws `not_found`, `forbidden`. */
export async function nameRevision(
  actor: Viewer | null,
  { storyId, version, name }: { storyId: number; version: number; name: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const story = await tx.story.findUnique({ where: { id: storyId }, select: storyStateSelect });
    if (!story) throw new AppError('not_found', 'There is no such story.');
    demand(actor, 'story.read', factsOf(story, actor?.id ?? 0));
    if (!(await mayWorkOn(actor, story, { now: new Date(), tx })))
      demand(actor, 'story.edit', factsOf(story, actor.id));
    const { count } = await tx.storyRevision.updateMany({
      where: { storyId, version },
      data: { name: name || null },
    });
    if (count === 0) throw new AppError('not_found', 'There is no such version any more.');
  });
}

/**
 * Thins out what was typed and sent by itself: of the last hour all is kept, of the last day the newest of each ten
 * minutes, older than that the newest of each day (UTC), each for every person by themselves. Never a save that somebody
 * asked for, a step, a named one, one that readers saw, nor the newest of a story. May run in several workers at once.
 */
export async function thinRevisions(now: Date): Promise<number> {
  return db.$executeRaw`
    delete from story_revision where "id" in (
      select "id" from (
        select r."id", row_number() over (
          partition by r."storyId", r."savedById",
            case when r."createdAt" < ${now}::timestamptz - interval '1 day'
              then date_trunc('day', r."createdAt", 'UTC')
              else to_timestamp(floor(extract(epoch from r."createdAt") / 600) * 600) end,
            r."createdAt" < ${now}::timestamptz - interval '1 day'
          order by r."version" desc
        ) as place
        from story_revision r join story s on s."id" = r."storyId"
        where r."origin" in ('autosave', 'pending-autosave') and r."name" is null and not r."wasPublic"
          and r."createdAt" < ${now}::timestamptz - interval '1 hour' and r."version" < s."version"
      ) old where place > 1
    )`;
}
