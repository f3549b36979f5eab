import type { Tx } from '@/lib/db';
import type { Viewer } from '@/lib/auth/policy';
import { AppError } from '@/lib/errors';
import { snapshotOf, type StoryState } from '@/lib/articles/snapshot';
import type { Prisma } from '@/prisma/generated/client';

/** Keeps what was saved, and what it replaced where nothing had kept that (a story from a seed or an import). */
export async function recordRevision(
  tx: Tx,
  actor: Viewer,
  { before, after }: { before: StoryState | null; after: StoryState },
): Promise<void> {
  const snapshot = (row: StoryState) => snapshotOf(row) as unknown as Prisma.InputJsonObject;
  const storyId = after.id;
  if (before) {
    const { version, createdById, updatedAt } = before;
    await tx.storyRevision.createMany({
      data: [
        {
          storyId,
          version,
          snapshot: snapshot(before),
          savedById: createdById,
          createdAt: updatedAt,
        },
      ],
      skipDuplicates: true,
    });
  }
  await tx.storyRevision.create({
    data: { storyId, version: after.version, snapshot: snapshot(after), savedById: actor.id },
  });
}

/** The refusal of a save on an old version, with who saved since, when, and what stands now. */
export async function staleSave(tx: Tx, row: StoryState): Promise<AppError> {
  const last = await tx.storyRevision.findUnique({
    where: { storyId_version: { storyId: row.id, version: row.version } },
    select: { createdAt: true, savedBy: { select: { name: true } } },
  });
  const savedBy = last?.savedBy?.name ?? null;
  return new AppError(
    'conflict',
    `${savedBy ?? 'Somebody'} saved this story after you opened it. Nothing was overwritten.`,
    {
      details: {
        currentVersion: row.version,
        savedBy,
        savedAt: (last?.createdAt ?? row.updatedAt).toISOString(),
        current: snapshotOf(row),
      },
    },
  );
}
