import { z } from 'zod';
import { limitOf } from '@/lib/input';

const slug = z.string().min(1).max(200);

/** What the form of an article page sends. Without `saved` it saves; "no" takes the story from the list. */
export const saveForm = z.object({ slug, saved: z.enum(['yes', 'no']).default('yes') });
/** The story of an address under /me/saved. */
export const savedParams = z.object({ ref: slug });
export const savedPerPage = 20;
export const listSavedQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: limitOf(savedPerPage),
});
/** Taking a story from the list on the account's page. */
export const unsaveInput = z.object({ slug });
