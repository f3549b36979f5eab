import { db, type Tx } from '@/lib/db';
import { readSnapshot, type StorySnapshot } from '@/lib/articles/snapshot';
import type { PendingStatus } from '@/lib/articles/workflow';

/** The new version beside a live story. */
export type Pending = {
  snapshot: StorySnapshot;
  status: PendingStatus;
  /** The story's version at which it was saved last. */
  version: number;
  /** The live text's version that it is built on. */
  baseVersion: number;
  publishAt: Date | null;
  savedById: number | null;
  savedBy: string | null;
  updatedAt: Date;
};

/** The version that waits beside a story; null when there is none. The caller decides who may see it. */
export async function getPending(storyId: number, client: Tx = db): Promise<Pending | null> {
  const row = await client.pendingVersion.findUnique({
    where: { storyId },
    select: {
      snapshot: true,
      status: true,
      version: true,
      baseVersion: true,
      publishAt: true,
      savedById: true,
      savedBy: { select: { name: true } },
      updatedAt: true,
    },
  });
  if (!row) return null;
  const { snapshot, status, savedBy, ...rest } = row;
  return {
    ...rest,
    // Written by savePending() alone.
    snapshot: readSnapshot(snapshot),
    status: status as PendingStatus,
    savedBy: savedBy?.name ?? null,
  };
}
