import { z } from 'zod';
import { storyFieldsSchema } from '@/lib/articles/schema';
import { jsonId } from '@/lib/input';

/** A story as it is about to go out: without an id one that is not saved yet; `slug` where that was changed since. */
export const foreseenInput = storyFieldsSchema
  .pick({ headline: true, slug: true })
  .extend({ id: jsonId.optional(), status: z.enum(['published', 'scheduled']) });
export type ForeseenInput = z.output<typeof foreseenInput>;
