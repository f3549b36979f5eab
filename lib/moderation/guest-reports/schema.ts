import { z } from 'zod';
import { emailSchema } from '@/lib/auth/schema';
import { id } from '@/lib/input';

/** What somebody without an account says of a comment that may break the law, and who they are. */
export const guestReportInput = z.object({
  id,
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
