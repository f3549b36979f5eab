import { z } from 'zod';

/** What is said of a refusal in words: one line, of a length that a card can show. */
const reason = z
  .string()
  .trim()
  .max(300)
  .regex(/^\P{Cc}*$/u);

/** What a service answers that was asked about a comment. `ranges` count as JavaScript counts in the text it was sent. */
export const checkAnswer = z.object({
  decision: z.enum(['approve', 'hold', 'reject', 'none']),
  reason: reason.optional(),
  ranges: z
    .array(z.object({ start: z.int().min(0), end: z.int().min(1) }).refine((r) => r.start < r.end))
    .max(50)
    .default([]),
});

/** The service's answer, or that none came that can be used. */
export type Checked = z.output<typeof checkAnswer> | { decision: 'failed' };
