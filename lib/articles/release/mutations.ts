import { clearWhenOut } from '@/lib/addresses/mutations';
import { db, type Tx } from '@/lib/db';
import { storyStateSelect, type StorySnapshot, type StoryState } from '@/lib/articles/snapshot';
import { staleTags } from '@/lib/articles/stale-tags';
import { stepEntry } from '@/lib/articles/step-entry';
import { clearanceAfter } from '@/lib/articles/legal/clearance';
import { storyEvent } from '@/lib/articles/events/story-event';
import { isPublic, publicAt } from '@/lib/articles/visibility';
import { recordAudit } from '@/lib/audit/mutations';
import { expireInTx } from '@/lib/cache/expire';
import { enqueue } from '@/lib/jobs/queue';
import { storyChanged } from '@/lib/related/mutations';
import { getSettings } from '@/lib/settings/data';
import { tellOfStory } from '@/lib/webhooks/outbox/mutations';
import type { Prisma } from '@/prisma/generated/client';

const dateOf = (moment: string | null | undefined) => (moment ? new Date(moment) : null);

/** What a save sets besides the fields: the moments with the zone in which they were chosen, and the lawyer's word on the old text. */
export async function momentColumns(
  tx: Tx,
  before: StoryState,
  {
    next,
    old,
    lookedAt,
    now,
  }: { next: StorySnapshot; old: StorySnapshot; lookedAt: StorySnapshot; now: Date },
): Promise<Prisma.StoryUncheckedUpdateInput> {
  const publishedAt = dateOf(next.publishedAt);
  const isLive = next.status === 'PUBLISHED' && publishedAt !== null && publishedAt <= now;
  const isEmbargoMoved = next.embargoUntil !== (old.embargoUntil ?? null);
  const isScheduled = next.status === 'SCHEDULED';
  const needsZone = isEmbargoMoved || (isScheduled && next.publishedAt !== old.publishedAt);
  const zone = needsZone ? (await getSettings(tx)).timeZone : null;
  return {
    ...(isEmbargoMoved && {
      embargoUntil: dateOf(next.embargoUntil),
      embargoZone: next.embargoUntil ? zone : null,
    }),
    ...(isScheduled && zone !== null && { publishZone: zone }),
    ...(isLive && before.firstPublishedAt === null && { firstPublishedAt: publishedAt }),
    ...clearanceAfter(before, lookedAt, next),
  };
}

/** Asks the worker for what follows a publication, at its moment. A key for each moment: a job that came for an earlier one finds nothing due. */
export async function queueRelease(
  tx: Tx,
  before: Pick<StoryState, 'status' | 'publishedAt'>,
  after: Pick<StoryState, 'id' | 'status' | 'publishedAt'>,
): Promise<void> {
  if (after.status !== 'SCHEDULED' || !after.publishedAt) return;
  const moment = after.publishedAt.getTime();
  if (before.status === 'SCHEDULED' && before.publishedAt?.getTime() === moment) return;
  await enqueue(tx, {
    kind: 'release-story',
    payload: { storyId: after.id },
    key: `${after.id}:${moment}`,
    runAt: after.publishedAt,
  });
}

/**
 * What follows when a scheduled story's moment has come: it is noted as published, cached pages and lists are made anew, and
 * related stories are worked out. Readers had it on the second in any case. Once, however many workers come: the row is
 * held, and who comes second finds it published. False when there was nothing to do.
 */
export function releaseStory(storyId: number, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from story where id = ${storyId} for update`;
    const before = await tx.story.findUnique({ where: { id: storyId }, select: storyStateSelect });
    if (before?.status !== 'SCHEDULED' || !isPublic(before, now)) return false;
    const after = await tx.story.update({
      where: { id: storyId },
      data: {
        status: 'PUBLISHED',
        firstPublishedAt: before.firstPublishedAt ?? before.publishedAt,
        // Nobody has written anything: whoever has it open goes on with the version that they have.
        updatedAt: before.updatedAt,
      },
      select: storyStateSelect,
    });
    await tx.storyRevision.updateMany({
      where: { storyId, version: before.version },
      data: { wasPublic: true },
    });
    const entry = stepEntry(before, after);
    if (entry) await recordAudit(tx, null, entry);
    await tellOfStory(tx, storyEvent({ before, after, now }));
    await storyChanged(tx, storyId);
    await clearWhenOut(tx, { before, after, now });
    const listedBy = await tx.relatedStory.findMany({
      where: { relatedId: storyId },
      select: { storyId: true },
    });
    await expireInTx(
      tx,
      staleTags({ before, after, listedBy: listedBy.map((row) => row.storyId) }),
    );
    return true;
  });
}

/** Releases what is due and whose job was lost: from an import, a backup, or after too many failures. */
export async function releaseOverdue(now: Date): Promise<number> {
  const rows = await db.story.findMany({
    where: { ...publicAt(now), status: 'SCHEDULED' },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: 500,
  });
  let released = 0;
  for (const { id } of rows) if (await releaseStory(id, now)) released++;
  return released;
}
