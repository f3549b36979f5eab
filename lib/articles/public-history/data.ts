import { db } from '@/lib/db';
import { readSnapshot, type StorySnapshot } from '@/lib/articles/snapshot';

/** A text that readers had, and since when. */
export type PublicState = { since: Date; snapshot: StorySnapshot };

/** So many states are compared at most: the newest. */
const most = 40;

/** What readers had of a story, oldest first. Whether anybody may see that is for the caller to ask. */
export async function listPublicStates(storyId: number): Promise<PublicState[]> {
  const rows = await db.storyRevision.findMany({
    where: { storyId, wasPublic: true },
    orderBy: { version: 'desc' },
    take: most,
    select: { createdAt: true, snapshot: true },
  });
  return rows.reverse().map(({ createdAt, snapshot }) => {
    const read = readSnapshot(snapshot);
    // What was saved before its moment was public from that moment on.
    const due = read.publishedAt ? new Date(read.publishedAt) : createdAt;
    return { since: due > createdAt ? due : createdAt, snapshot: read };
  });
}

/** What a story says about showing its history; null: as the settings say. */
export async function getShowsHistory(storyId: number): Promise<boolean | null> {
  const row = await db.story.findUnique({
    where: { id: storyId },
    select: { showsHistory: true },
  });
  return row?.showsHistory ?? null;
}
