import { releasePending } from '@/lib/articles/mutations';
import { releaseStory } from '@/lib/articles/release/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** What follows a publication, at its moment. */
export async function releaseStoryJob({ storyId }: JobPayloads['release-story']): Promise<void> {
  await releaseStory(storyId, new Date());
}

/** A new version becomes the live text, at its moment. */
export async function releasePendingJob({
  storyId,
}: JobPayloads['release-pending']): Promise<void> {
  await releasePending(storyId, new Date());
}
