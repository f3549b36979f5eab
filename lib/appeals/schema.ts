import { z } from 'zod';
import { id, limitOf } from '@/lib/input';
import type { AppealOutcome, CommentStatus } from '@/prisma/generated/enums';

/** The comment or the appeal of an address. */
export const appealParams = z.object({ id });

/** POST /comments/{id}/appeal: why the decision is wrong. */
export const appealInput = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'Say why the decision is wrong.')
    .max(1_000, 'At most 1,000 characters.'),
});
export const appealForm = appealInput.extend({ id });
export const appealedAnswer = z.object({ id: z.int(), appealed: z.literal(true) });

/** POST /moderation/appeals/{id}: whether the decision stands, and what the member is told. */
export const hearingInput = z.object({
  outcome: z.enum(['upheld', 'overturned']),
  answer: z.string().trim().max(1_000, 'At most 1,000 characters.').default(''),
});
export const hearingForm = hearingInput.extend({ id });
export type Hearing = z.output<typeof hearingInput>;
export const heardAnswer = z.object({ id: z.int(), outcome: z.enum(['upheld', 'overturned']) });

export const appealsPerPage = 20;
export const appealsQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: limitOf(appealsPerPage),
});
const appealAnswer = z.object({
  id: z.int(),
  text: z.string(),
  createdAt: z.iso.datetime(),
  by: z.string(),
  comment: z.object({
    id: z.int(),
    body: z.string(),
    status: z.enum(['pending', 'approved', 'rejected', 'spam', 'deleted']),
    story: z.object({ slug: z.string(), headline: z.string() }),
  }),
  decision: z
    .object({ by: z.string().nullable(), reason: z.string().nullable(), at: z.iso.datetime() })
    .nullable(),
  /** Whether the person who asks may hear it: not who decided, nor whose appeal it is. */
  mayHear: z.boolean(),
});
export type OpenAppeal = z.output<typeof appealAnswer>;
export const appealsAnswer = z.object({
  items: z.array(appealAnswer),
  nextCursor: z.string().nullable(),
});

/** What one may appeal against. */
export const refused = ['REJECTED', 'SPAM'] as const satisfies readonly CommentStatus[];
export const isRefused = (status: CommentStatus): boolean =>
  (refused as readonly CommentStatus[]).includes(status);

export const outcomeOf = (outcome: Hearing['outcome']) => outcome.toUpperCase() as AppealOutcome;
