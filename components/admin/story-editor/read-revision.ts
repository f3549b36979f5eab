import type { Revision } from '@/lib/articles/revisions/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { revisionApiPath } from '@/lib/paths';

/** A state of a story as the server kept it; null when it cannot be had now. */
export async function readRevision(
  storyId: number,
  version: number,
): Promise<{ fields: StorySnapshot; revision: Revision } | null> {
  const answer = await fetch(revisionApiPath(storyId, version));
  if (!answer.ok) return null;
  const { snapshot, at, ...rest } = (await answer.json()) as Omit<Revision, 'at'> & {
    snapshot: StorySnapshot;
    at: string;
  };
  return { fields: snapshot, revision: { ...rest, at: new Date(at) } };
}
