import { z } from 'zod';
import type { Named } from '@/lib/articles/schema';
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
  ids: z.array(z.int().positive().max(2_147_483_647)).max(200),
});
