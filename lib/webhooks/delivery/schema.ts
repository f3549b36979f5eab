import { z } from 'zod';

const status = z.enum(['pending', 'approved', 'rejected', 'spam', 'deleted']);

/** What a webhook is told of a comment, as docs/webhooks.md explains it. */
const commentData = z.strictObject({
  /** What was decided; of a report, what the comment was. */
  status,
  /** What it was before; not of a report. */
  before: status.optional(),
  by: z.enum(['rules', 'moderator', 'author', 'undo']).optional(),
  /** The rule that decided. */
  phase: z.string().nullish(),
  reason: z.string().nullish(),
  comment: z.strictObject({
    id: z.int(),
    revision: z.int(),
    currentStatus: status,
    parentId: z.int().nullable(),
    createdAt: z.iso.datetime(),
    /** Null for words that are not public, or that have changed since. */
    text: z.string().nullable(),
    author: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
    url: z.url().nullable(),
  }),
  /** Of a story that is not public the number alone. */
  story: z.union([
    z.strictObject({ id: z.int(), slug: z.string(), headline: z.string(), url: z.url() }),
    z.strictObject({ id: z.int() }),
  ]),
});

export const commentEvents = ['comment.created', 'comment.decided', 'comment.reported'] as const;

/** The body of such a message. */
export const commentMessage = (event: (typeof commentEvents)[number]) =>
  z.strictObject({
    /** The same in every try, and in the header webhook-id. */
    id: z.string(),
    event: z.literal(event),
    createdAt: z.iso.datetime(),
    data: commentData,
  });
