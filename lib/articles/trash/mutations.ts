import { db } from '@/lib/db';
import { demandVersion } from '@/lib/articles/revisions/mutations';
import { lockStory } from '@/lib/articles/row/mutations';
import { trashDays } from '@/lib/articles/trash/schema';
import { factsOf, storyStateSelect, type StoryState } from '@/lib/articles/snapshot';
import { staleTags } from '@/lib/articles/stale-tags';
import { statusAt } from '@/lib/articles/workflow';
import { recordAudit } from '@/lib/audit/mutations';
import { can, demand, type Viewer } from '@/lib/auth/policy';
import { expireInTx } from '@/lib/cache/expire';
import { AppError } from '@/lib/errors';

/** The refusal says why: what readers have cannot be thrown away by anybody. */
function demandTrash(actor: Viewer | null, story: StoryState, now: Date): asserts actor is Viewer {
  const facts = { ...factsOf(story, actor?.id ?? 0), status: statusAt(story, now) };
  demand(actor, 'story.read', facts);
  if (can(actor, 'story.trash', facts)) return;
  if (facts.status === 'PUBLISHED' || facts.status === 'SCHEDULED') {
    throw new AppError(
      'conflict',
      facts.status === 'PUBLISHED'
        ? 'Readers have this story. Unpublish it first.'
        : 'This story is scheduled. Take it back to draft first.',
    );
  }
  if (facts.status === 'WITHDRAWN')
    throw new AppError(
      'conflict',
      'A withdrawn story stays, so that its address says that it is gone.',
    );
  demand(actor, 'story.trash', facts);
}

/** Moves a story to the trash, where it stays for 30 days. Twice is once. Throws `not_found`, `forbidden`, `conflict`. */
export const trashStory = (
  actor: Viewer | null,
  id: number,
  { version }: { version: number },
  now: Date,
): Promise<void> =>
  db.$transaction(async (tx) => {
    const before = await lockStory(tx, id);
    demandTrash(actor, before, now);
    await demandVersion(tx, before, version);
    if (before.trashedAt) return;
    await tx.story.update({
      where: { id },
      data: { trashedAt: now, trashedById: actor.id, updatedAt: before.updatedAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: 'story.trash', target: { kind: 'story', id } });
  });

/** Takes a story out of the trash, as it was. Throws `not_found`, `forbidden`, `conflict`. */
export const restoreStory = (
  actor: Viewer | null,
  id: number,
  { version }: { version: number },
): Promise<void> =>
  db.$transaction(async (tx) => {
    const before = await lockStory(tx, id);
    const facts = factsOf(before, actor?.id ?? 0);
    demand(actor, 'story.trash', facts);
    await demandVersion(tx, before, version);
    if (!before.trashedAt) return;
    await tx.story.update({
      where: { id },
      data: { trashedAt: null, trashedById: null, updatedAt: before.updatedAt },
      select: { id: true },
    });
    await recordAudit(tx, actor, { action: 'story.untrash', target: { kind: 'story', id } });
  });

/** Deletes for good what has been in the trash for 30 days, with its revisions and comments. Returns how many. Safe in several workers. */
export async function purgeTrash(now: Date): Promise<number> {
  const before = new Date(now.getTime() - trashDays * 86_400_000);
  const rows = await db.story.findMany({
    where: { trashedAt: { lt: before } },
    orderBy: { id: 'asc' },
    select: { id: true },
    take: 500,
  });
  let purged = 0;
  for (const { id } of rows) {
    await db.$transaction(async (tx) => {
      // Held and looked at again: somebody may have restored it, or another worker deleted it.
      await tx.$queryRaw`select 1 from story where id = ${id} for update`;
      const story = await tx.story.findFirst({
        where: { id, trashedAt: { lt: before } },
        select: storyStateSelect,
      });
      if (!story) return;
      await tx.story.delete({ where: { id }, select: { id: true } });
      await recordAudit(tx, null, { action: 'story.purge', target: { kind: 'story', id } });
      await expireInTx(tx, staleTags({ before: story, after: story, listedBy: [] }));
      purged++;
    });
  }
  return purged;
}
