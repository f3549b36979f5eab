import { z } from 'zod';
import { isHeld } from '@/lib/input';

/** The story's comments: the last decision that was seen. */
export const threadEventsQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,10}$/)
    .refine(isHeld)
    .optional(),
});
/** The queue: the last decision and the last report that were seen. */
export const queueEventsQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,10}\.\d{1,10}$/)
    .refine(isHeld)
    .optional(),
});

/** `event: comments`: how many comments readers can see, and which of them are new or have gone since the cursor. */
export const threadEvent = z.object({
  count: z.int(),
  shown: z.array(z.int()),
  gone: z.array(z.int()),
});
export type ThreadEvent = z.infer<typeof threadEvent>;

/**
 * `event: queue`: a comment was written or edited, a colleague decided, somebody reported. `missed`: more has happened than
 * can be told; look at the queue itself.
 */
const queueEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('arrived'),
    commentId: z.int(),
    status: z.enum(['pending', 'approved', 'rejected', 'spam', 'deleted']),
  }),
  z.object({
    kind: z.literal('decided'),
    commentId: z.int(),
    by: z.string(),
    decision: z.enum(['pending', 'approved', 'rejected', 'spam', 'deleted']),
  }),
  z.object({ kind: z.literal('reported'), commentId: z.int() }),
  z.object({ kind: z.literal('missed') }),
]);
export type QueueEvent = z.infer<typeof queueEvent>;
/** What one `event: queue` carries. */
export const queueEvents = z.array(queueEvent);

/** More than this is not told one by one. */
export const mostEvents = 100;
