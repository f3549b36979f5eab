import { z } from 'zod';
import { emailSchema } from '@/lib/auth/schema';

/** What somebody without an account says of a comment that may break the law, and who they are. */
export const guestReportInput = z.object({
  id: z.coerce.number().int().positive().max(2_147_483_647),
  name: z
    .string()
    .trim()
    .min(1, 'Your name, so that we know who says so.')
    .max(80, 'At most 80 characters.'),
  email: emailSchema,
  note: z
    .string()
    .trim()
    .min(1, 'Say which law it breaks, and how.')
    .max(500, 'At most 500 characters.'),
  inGoodFaith: z.literal('yes', 'Please confirm this.'),
  wantsOutcome: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
});
export type GuestReport = Omit<z.output<typeof guestReportInput>, 'inGoodFaith'>;
