import { z } from 'zod';
import { jsonVersion } from '@/lib/input';

/** Ask for a legal check, say that it is done, take the wish back. `version`: the text that was looked at. */
export const legalInput = z.object({
  legal: z.enum(['flag', 'clear', 'unflag']),
  version: jsonVersion,
});
export type LegalWish = z.output<typeof legalInput>;
export const legalAnswer = z.object({
  needsLegal: z.boolean(),
  clearedAt: z.iso.datetime().nullable(),
});
