import { z } from 'zod';
import { id } from '@/lib/input';

/** What the queue can be narrowed to. */
export const wireStates = ['open', 'unread', 'taken', 'aside', 'canceled', 'all'] as const;
export type WireState = (typeof wireStates)[number];

const word = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}+$/u)
    .optional()
    .catch(undefined);

/** The address of the queue; what does not fit is left out, so that an old link still leads somewhere. */
export const wireQuery = z.object({
  q: word(200),
  service: word(200),
  subject: word(200),
  urgency: z.coerce.number().int().min(1).max(9).optional().catch(undefined),
  state: z.enum(wireStates).optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,13}\.\d{1,10}$/)
    .optional()
    .catch(undefined),
});
export type WireQuery = z.output<typeof wireQuery>;

export const wireParams = z.object({ id });
/** Two versions to lay side by side. */
export const comparisonQuery = z.object({
  from: id.optional().catch(undefined),
  to: id.optional().catch(undefined),
  done: z.string().max(100).optional().catch(undefined),
});

export const takeForm = z.object({ id, section: z.string().trim().min(1).max(120).optional() });
export const asideForm = z.object({ id, aside: z.enum(['yes', 'no']) });
export const updateForm = z.object({ id });
export const partForm = z.object({
  id,
  reason: z
    .string()
    .trim()
    .min(3, 'Say why, so that a colleague understands it.')
    .max(500, 'At most 500 characters.'),
});

/** Items on one page. */
export const wirePerPage = 40;
