import { z } from 'zod';
import type { Named } from '@/lib/articles/schema';
import { jsonId } from '@/lib/input';
import { oneLine } from '@/lib/one-line';

/** A public story as one picks it while writing. */
export type Pickable = {
  id: number;
  slug: string;
  headline: string;
  language: string;
  section: Named;
  publishedAt: Date;
};

/** Words of a headline; without any, the newest. */
export const findStoriesInput = z.object({
  q: z.string().max(200).transform(oneLine),
});

export const namedStoriesInput = z.object({
  ids: z.array(jsonId).max(200),
});
