import { embedStory } from '@/lib/related/dense/mutations';
import { relateStory } from '@/lib/related/mutations';
import type { JobPayloads } from '@/lib/jobs/queue';
import { learnWords } from '@/lib/search/index/mutations';

/** Brings a story's vector and related lists up to what it says now, and learns its words for “did you mean”. */
export async function relateStoryJob({ storyId }: JobPayloads['relate-story']): Promise<void> {
  await embedStory(storyId);
  await relateStory(storyId);
  await learnWords(storyId, new Date());
}
