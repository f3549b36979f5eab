import { storyIdParams } from '@/lib/articles/api';

/** The number in an address of the newsroom. 0, which no story has, when it is none: whoever asks is looked at first. */
export function storyId(segment: string): number {
  const parsed = storyIdParams.safeParse({ ref: segment });
  return parsed.success ? parsed.data.ref : 0;
}
