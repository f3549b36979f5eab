import { z } from 'zod';
import { emailSchema } from '@/lib/auth/schema';

/** A report with the mail that it gives back; beyond this only attachments are missing. */
const reportLength = 200_000;

const message = z.string().min(1).max(reportLength, `At most ${reportLength} characters.`);

/** POST /newsletters/bounces: a report as it came into the mailbox, or what a mail service says of an address. */
export const bounceInput = z.union(
  [
    z.object({ message }),
    z.object({
      address: emailSchema,
      kind: z.enum(['hard', 'soft', 'complaint']),
      reason: z.string().max(500).default(''),
    }),
  ],
  'Either “message”, or “address” and “kind”.',
);
export type BounceInput = z.output<typeof bounceInput>;

/**
 * What became of it: "ignored" is a mail that is no report, or none about a newsletter of ours; "refused" one that says that
 * the mail or its sender was not wanted, which is not held against the address.
 */
export const bounceAnswer = z.object({
  outcome: z.enum(['hard', 'soft', 'complaint', 'refused', 'ignored']),
});
export type BounceAnswer = z.output<typeof bounceAnswer>;
