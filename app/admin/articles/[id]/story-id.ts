import { storyIdParams } from '@/lib/articles/api';

/** The number in an address of the newsroom; null when it is none. */
export function storyId(segment: string): number | null {
  const parsed = storyIdParams.safeParse({ ref: segment });
  return parsed.success ? parsed.data.ref : null;
}
