import { relateStory } from '@/lib/related/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';

/** Brings a story's vector and related lists up to what it says now. */
export async function relateStoryJob({ storyId }: JobPayloads['relate-story']): Promise<void> {
  await relateStory(storyId);
}
